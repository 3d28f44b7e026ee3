#!/usr/bin/env python3
"""Kills `doseplan log` at random moments, and wants every entry it said was recorded to be in the log.

usage: kill.py PROGRAM [KILLS]

First one writer after the other, then four at once on one log. After every kill each line that stood before must stand
as it was; at the end each acknowledged entry must be there once, and nothing that nobody asked for. Python 3, standard
library only.
"""

import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def today(plan):
    """A plan that began a month ago and goes on: everything may be written down for it."""
    start = time.strftime("%Y-%m-%d", time.localtime(time.time() - 40 * 86400))
    text = (ROOT / "Samples/reflux/request.yaml").read_text(encoding="utf-8")
    lines = [f"start: {start}" if line.startswith("start:") else line for line in text.splitlines()]
    measured = time.strftime("%Y-%m-%d", time.localtime(time.time() - 60 * 86400))
    lines = [f"  measured: {measured}" if "measured:" in line else line for line in lines]
    plan.write_text("\n".join(lines).replace("then: taper", "then: continue") + "\n", encoding="utf-8")
    return start


class Writer:
    """Starts `log`, kills it after a random time, and remembers what it acknowledged."""

    def __init__(self, program, plan, name, span):
        self.program, self.plan, self.name, self.span = program, plan, name, span
        self.asked, self.acknowledged, self.killed = set(), set(), 0

    def run(self, number):
        note = f"{self.name}-{number}"
        self.asked.add(note)
        process = subprocess.Popen(
            [self.program, "log", str(self.plan), "--score", f"regurgitation={number % 11}", "--note", note],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        # Spread over the whole life of a run, and a little beyond it.
        time.sleep(random.uniform(0, self.span))
        try:
            process.send_signal(signal.SIGKILL)
        except ProcessLookupError:
            pass
        output = process.stdout.read().decode()
        self.killed += process.wait() == -signal.SIGKILL
        if output.startswith("recorded ") and output.endswith("\n"):
            self.acknowledged.add(note)


def lines_of(log):
    """The whole lines of the log, as bytes."""
    data = log.read_bytes() if log.exists() else b""
    return data[: data.rfind(b"\n") + 1].split(b"\n")[:-1]


def lifetime(program, plan):
    """How long a run takes that nobody kills."""
    times = []
    for number in range(5):
        start = time.monotonic()
        subprocess.run([program, "log", str(plan), "--note", f"before-{number}"], check=True, stdout=subprocess.DEVNULL)
        times.append(time.monotonic() - start)
    return sorted(times)[2]


def notes_of(program, plan):
    """The notes of all entries, as the program prints them."""
    import json

    text = subprocess.run([program, "log", str(plan), "--format", "json"], check=True, capture_output=True).stdout
    entries = json.loads(text)["entries"]
    assert [entry["number"] for entry in entries] == list(range(1, len(entries) + 1)), "numbers have a gap"
    return [entry["note"] for entry in entries]


def check(condition, message):
    if not condition:
        sys.exit(f"kill.py: {message}")


def main():
    program, kills = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    random.seed(6)
    with tempfile.TemporaryDirectory() as folder:
        plan, log = pathlib.Path(folder) / "plan.yaml", pathlib.Path(folder) / "plan.log"
        today(plan)
        span = lifetime(program, plan) * 1.15
        alone = Writer(program, plan, "alone", span)
        before = lines_of(log)
        for number in range(kills // 2):
            alone.run(number)
            after = lines_of(log)
            check(after[: len(before)] == before, "a line that stood was changed")
            before = after
        together = [Writer(program, plan, f"writer{index}", span * 3) for index in range(4)]

        def work(writer):
            for number in range(kills // 8):
                writer.run(number)

        threads = [threading.Thread(target=work, args=(writer,)) for writer in together]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        check(lines_of(log)[: len(before)] == before, "a line that stood was changed")
        # One more run, which puts aside what was torn.
        subprocess.run([program, "log", str(plan), "--note", "after"], check=True, stdout=subprocess.DEVNULL)
        writers = [alone] + together
        notes = notes_of(program, plan)
        acknowledged = set().union(*(writer.acknowledged for writer in writers))
        asked = set().union(*(writer.asked for writer in writers)) | {f"before-{n}" for n in range(5)} | {"after"}
        check(len(notes) == len(set(notes)), "an entry stands twice")
        check(acknowledged <= set(notes), f"lost: {sorted(acknowledged - set(notes))}")
        check(set(notes) <= asked, f"nobody asked for: {sorted(set(notes) - asked)}")
        check(os.stat(log).st_mode & 0o777 == 0o600, "others can read the log")
        killed = sum(writer.killed for writer in writers)
        runs = sum(len(writer.asked) for writer in writers)
        check(killed > runs // 10 and acknowledged, "hardly any run was killed, or none finished: nothing was tested")
        print(f"kill.py: {runs} runs, {killed} killed, {len(acknowledged)} acknowledged and all there,"
              f" {len(notes) - len(acknowledged)} there besides")


main()
