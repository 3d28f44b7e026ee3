#!/usr/bin/env python3
"""Gives the program files that no person wrote, and wants a located error from each.

usage: run.py PROGRAM

Every file must be refused with exit status 2 and a message that names FILE:LINE:COLUMN, within two seconds and 256 MB.
Python 3, standard library only.
"""

import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

SECONDS = 2.0
BYTES = 256 << 20
MEGABYTES = 10 << 20

YAML = """drug: baclofen
start: 2026-12-07
patient: { age: 42, egfr: 95, measured: 2026-11-02 }
plan:
  - { for: 7 days, doses: { "11:45": 5 mg } }
"""
TEXT = "10 mg at bedtime for 7 days\nstop\n"
CSV = "start,days,time,amount\n2026-12-07,7,11:45,5 mg\n"
JSON = """{ "format": "doseplan/1", "plan": { "id": "6c62272e-07bb-8142-a2b8-21756295c58d", "drug": "baclofen",
  "steps": [ { "phase": "taper", "start": "2026-12-07", "end": "2026-12-14",
    "doses": [ { "time": "11:45", "amount": "5 mg" } ] } ] } }
"""
FHIR = """{ "resourceType": "MedicationRequest", "status": "active",
  "medicationCodeableConcept": { "text": "baclofen 5 mg tablet" },
  "dosageInstruction": [ { "timing": { "repeat": { "boundsPeriod": { "start": "2026-12-07", "end": "2026-12-13" },
      "timeOfDay": [ "08:00:00" ] } }, "doseAndRate": [ { "doseQuantity": { "value": 5, "unit": "mg" } } ] } ] }
"""
ICS = "\r\n".join([
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doseplan//Doseplan//EN", "BEGIN:VEVENT",
    "UID:a40b933d-1b8f-5190-a586-f9511dd5a8ab", "DTSTAMP:20261207T000000Z", "SEQUENCE:0",
    "DTSTART;TZID=America/New_York:20261207T114500", "RRULE:FREQ=DAILY;COUNT=7",
    "SUMMARY:Baclofen 5 mg before lunch", "X-DOSEPLAN-PLAN:6c62272e-07bb-8142-a2b8-21756295c58d baclofen",
    "X-DOSEPLAN-STEP:1 titration 2026-12-07/2026-12-14 1 then-stop 5 mg",
    "X-DOSEPLAN-DOSE:5 mg before-meal daily 0 lunch", "END:VEVENT", "END:VCALENDAR", ""])
WHOLE = {"yaml": YAML, "text": TEXT, "csv": CSV, "json": JSON, "fhir": FHIR, "ics": ICS}
# Where a dose stands in each, to be replaced by what is none.
AMOUNT = {"yaml": "5 mg }", "text": "10 mg", "csv": "5 mg", "json": '"5 mg"', "fhir": '"value": 5', "ics": "DOSE:5 mg"}
FLAGS = ["--drug", "baclofen", "--start", "2026-12-07"]


def with_amount(form, number):
    """The form with another number for its dose."""
    old = AMOUNT[form]
    new = re.sub(r"\d+", number, old, count=1)
    return WHOLE[form].replace(old, new, 1)


def cases():
    """Every hostile file as (name, form, bytes)."""
    for form, text in WHOLE.items():
        data = text.encode()
        # Cut off in the middle of something: where half a file is a whole one, a shorter cut is none.
        cut = {"text": 17, "csv": 40}.get(form, len(data) * 3 // 4)
        yield f"{form}-cut", form, data[:cut]
        for name, number in [("nan", "NaN"), ("negative", "-5"), ("huge", "9" * 400), ("infinite", "Infinity"),
                             ("exponent", "1e400")]:
            yield f"{form}-{name}", form, with_amount(form, number).encode()
        middle = len(data) // 2
        yield f"{form}-not-utf8", form, data[:middle] + b"\xff\xfe" + data[middle:]
        yield f"{form}-nul", form, data[:middle] + b"\0" + data[middle:]
        yield f"{form}-utf16", form, text.encode("utf-16")
        yield f"{form}-10-megabytes", form, data + b"#" * MEGABYTES
        # What is right stays right with other line ends and a byte order mark: broken in one place it is refused there.
        broken = with_amount(form, "NaN")
        yield f"{form}-crlf", form, broken.replace("\r\n", "\n").replace("\n", "\r\n").encode()
        yield f"{form}-bom", form, b"\xef\xbb\xbf" + broken.encode()
    for name, unit in [("list", b"["), ("object", b'{"a":'), ("sequence", b"- "), ("component", b"BEGIN:VCALENDAR\r\n")]:
        yield f"nesting-{name}-10-megabytes", "yaml", unit * (MEGABYTES // len(unit))
        yield f"nesting-{name}-1-megabyte", "yaml", unit * ((1 << 20) // len(unit) - 1)
        yield f"nesting-{name}-100", "yaml", unit * 100
    yield "quotes", "csv", b"start,days,time,amount\n" + b'"' * 1_000_001
    yield "commas", "csv", b"start,days,time,amount\n" + b"," * 1_000_000
    yield "rows", "csv", b"date,time,amount\n" + b"2026-12-07,08:00,5 mg\n" * 45_000 + b"2026-12-07,08:00,NaN mg\n"
    yield "folds", "ics", b"BEGIN:VCALENDAR\r\n" + b" \r\n" * 300_000
    yield "events", "ics", b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 35_000
    yield "rule", "ics", ICS.replace("COUNT=7", "COUNT=999999999").encode()
    yield "century", "text", b"10 mg at bedtime for 999999999 weeks\n"
    yield "line", "text", b"10 mg at bedtime " + b"and at bedtime " * 60_000
    yield "keys", "yaml", b"".join(b"k%d: 1\n" % number for number in range(90_000))
    yield "tabs", "yaml", YAML.replace("  - {", "\t- {").encode()
    yield "anchors", "yaml", b"a: &a [1]\nb: [*a, *a]\n"
    yield "empty", "yaml", b""
    yield "spaces", "yaml", b" " * (1 << 20)
    yield "random", "yaml", bytes((7 * index * index + 3) % 251 for index in range(100_000))


def limits():
    """What the child may use. The address space is wider than the memory: a runtime reserves more than it touches."""
    resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(program, path, form):
    """One run: exit status, diagnostics, seconds, bytes of memory."""
    flags = FLAGS if form in ("text", "csv") else []
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        begun = time.monotonic()
        child = subprocess.Popen(
            [program, "check", str(path)] + flags, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
            preexec_fn=limits, env={"PATH": "/usr/bin:/bin", **{
                key: value for key, value in os.environ.items() if key.startswith("DOSEPLAN_")}})
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - begun
        errors.seek(0)
        return child.returncode, errors.read().decode(errors="replace"), seconds, usage.ru_maxrss * 1024


def fault(status, text, seconds, memory, path):
    """What is wrong with a run; None for nothing."""
    if status != 2:
        return f"exit status {status}, not 2: {text[:200]!r}"
    if not re.search(re.escape(str(path)) + r":\d+:\d+", text):
        return f"no place in the file: {text[:300]!r}"
    if seconds > SECONDS:
        return f"{seconds:.2f} seconds"
    if memory > BYTES:
        return f"{memory >> 20} MB"
    return None


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    faults, slowest, largest, count = [], 0.0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for name, form, data in cases():
            path = pathlib.Path(folder) / name
            path.write_bytes(data)
            result = run(program, path, form)
            count += 1
            slowest, largest = max(slowest, result[2]), max(largest, result[3])
            found = fault(*result, path)
            if found:
                faults.append(f"{name}: {found}")
            path.unlink()
        # The files that all of these were made of are read.
        for form, text in WHOLE.items():
            path = pathlib.Path(folder) / form
            path.write_text(text, newline="")
            status, errors, _, _ = run(program, path, form)
            if status not in (0, 1):
                faults.append(f"{form}: the whole file is refused: {errors[:300]!r}")
    print("\n".join(faults), end="\n" if faults else "")
    print(f"hostile: {count} files, {len(faults)} faults, slowest {slowest:.2f} s, most {largest >> 20} MB")
    sys.exit(1 if faults else 0)


main()
