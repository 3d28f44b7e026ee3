"""Runs `doseplan start-day` on calendars made to hang or break their reader, each beside a good one. Each run must end
within five seconds and 512 MB, say what was left out, and answer by the good calendar.

    calendars.py PROGRAM
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

SECONDS, BYTES = 5, 512 << 20
REQUEST = """drug: baclofen
protocol: reflux
start: 2026-12-07
time-zone: America/New_York
patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02, taking: [] }
day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
problem-times: [lunch, dinner]
"""
GOOD = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:good
DTSTART;TZID=America/New_York:20261208T090000
DTEND;TZID=America/New_York:20261208T170000
SUMMARY:Meetings
END:VEVENT
END:VCALENDAR
"""
# By the good calendar alone: the 7th and 8th lie before and on a packed day.
CALM_FIRST = "2026-12-09"


def event(lines):
    return f"BEGIN:VEVENT\nUID:x\nDTSTART:20261210T100000Z\nDURATION:PT10M\n{lines}\nEND:VEVENT\n"


def zone(rule):
    return ("BEGIN:VTIMEZONE\nTZID:Custom\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
            f"RRULE:{rule}\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
            "BEGIN:VEVENT\nUID:z\nDTSTART;TZID=Custom:20261210T100000\nDURATION:PT10M\nEND:VEVENT\n")


def many(count, lines):
    return "".join(
        f"BEGIN:VEVENT\nUID:{i}\nDTSTART:20261210T100000Z\nDURATION:PT1M\n{lines}END:VEVENT\n" for i in range(count))


# A name, the body of the calendar, and a part of what must be said; None where nothing need be said.
CASES = [
    ("100,000 nested BEGIN", "BEGIN:VEVENT\n" * 100_000, "50000 components"),
    ("40,000 nested BEGIN", "BEGIN:VEVENT\n" * 40_000, "deeper in one another"),
    ("a 20 MB line", event("SUMMARY:" + "x" * 20_000_000), "larger than 10 MB"),
    ("a 9 MB line", event("SUMMARY:" + "x" * 9_000_000), "a line longer than 64 KiB"),
    ("2,000,000 folds", event("SUMMARY:x" + "\n x" * 2_000_000), "a line longer than 64 KiB"),
    ("SECONDLY in an event", event("RRULE:FREQ=SECONDLY"), "every hour, minute or second"),
    ("SECONDLY that never comes", event("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"), "every hour, minute or second"),
    ("SECONDLY in a zone", zone("FREQ=SECONDLY"), "not yearly"),
    ("a yearly rule that never comes", event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), None),
    ("a zone's rule that never comes", zone("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), None),
    ("100,000 EXDATEs", event("RRULE:FREQ=DAILY\n" + "EXDATE:20261210T100000Z\n" * 100_000), "more dates"),
    ("100,000 EXDATEs in one line", event("RRULE:FREQ=DAILY\nEXDATE:" + ",".join(["20261210T100000Z"] * 100_000)),
     "a line longer than 64 KiB"),
    ("100,000 events", many(100_000, ""), "50000 components"),
    ("40,000 endless series", many(40_000, "RRULE:FREQ=DAILY\n"), "more"),
    ("40,000 series with a million times", many(40_000, "RRULE:FREQ=DAILY;COUNT=1000000\n"), None),
    ("40,000 stand-ins of one series", many(1, "RRULE:FREQ=DAILY\n") + "".join(
        f"BEGIN:VEVENT\nUID:0\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261210T1000{i % 60:02}Z\n"
        f"DTSTART:20261210T1000{i % 60:02}Z\nEND:VEVENT\n" for i in range(40_000)), None),
    ("zeros", "\0" * 5_000_000, None),
    ("noise", "".join(chr(33 + i * 7919 % 90) + ("\n" if i % 50 == 0 else "") for i in range(1_000_000)), None),
]


def run(program, folder, name, body):
    (folder / "hostile.ics").write_text("BEGIN:VCALENDAR\n" + body + "END:VCALENDAR\n")
    started = time.monotonic()
    process = subprocess.Popen(
        [program, "start-day", "request.yaml", "--calendar", "hostile.ics", "--calendar", "good.ics", "--within", "3 days",
         "--format", "json"],
        cwd=folder, stdout=open(folder / "out", "wb"), stderr=open(folder / "err", "wb"))
    _, status, usage = os.wait4(process.pid, 0)
    return status, time.monotonic() - started, usage.ru_maxrss * 1024, (folder / "out").read_text()


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    faults = []
    slowest = largest = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "request.yaml").write_text(REQUEST)
        (folder / "good.ics").write_text(GOOD)
        for title, body, said in CASES:
            status, seconds, memory, output = run(program, folder, title, body)
            slowest, largest = max(slowest, seconds), max(largest, memory)
            if status != 0:
                faults.append(f"{title}: status {status}: {(folder / 'err').read_text()[:200]}")
            if seconds > SECONDS or memory > BYTES:
                faults.append(f"{title}: {seconds:.1f} s, {memory >> 20} MB")
            if said and said not in output and "whole calendar was left out" not in output:
                faults.append(f"{title}: nothing like \"{said}\" is said")
            packed = [line for line in output.splitlines() if '"2026-12-08"' in line]
            if not packed or CALM_FIRST not in output:
                faults.append(f"{title}: the good calendar was not answered by")
    print("\n".join(faults), end="\n" if faults else "")
    print(f"{len(CASES)} hostile calendars, at most {slowest:.1f} s and {largest >> 20} MB: "
          + (f"{len(faults)} faults" if faults else "all answered"))
    sys.exit(1 if faults else 0)


main()
