#!/usr/bin/env python3
"""Gives the program requests whose words no person would write, and takes apart what it makes of them: each form by a
parser of the standard library.

usage: strings.py PROGRAM

A request is refused with exit status 2 and a message that names FILE:LINE:COLUMN, or everything written is harmless.
Python 3, standard library only.
"""

import csv
import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.parsers.expat

ROOT = pathlib.Path(__file__).resolve().parents[2]
STRINGS = ROOT / "Tests/Fixtures/hostile-strings.json"
BASE = {
    "drug": "baclofen", "protocol": "reflux", "start": "2026-12-07", "time-zone": "America/New_York",
    "patient": {"age": 42, "sex": "female", "egfr": 50, "measured": "2026-11-20", "taking": [], "conditions": []},
    "day": {"wake": "07:00", "breakfast": "07:30", "lunch": "12:30", "dinner": "18:30", "bedtime": "22:30"},
    "target": "5 mg before problem times", "trial": "21 days", "then": "taper", "products": ["10 mg tablet"],
}
ENDINGS = ["txt", "md", "csv", "json", "ics", "html", "svg", "fhir.json", "sarif"]
ACTIVE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
PROPERTY = re.compile(r"[A-Z0-9-]+[:;]")


def request(text):
    """A request that has the text wherever words are free."""
    return json.dumps({
        **BASE,
        "problem-times": ["lunch", {text: "21:15"}],
        "goal": {"symptom": text, "baseline": {text: 7}},
        "acknowledge": [{"code": "R306", "by": text, "reason": text}],
        "patient": {**BASE["patient"], "taking": [text], "conditions": [text]},
    })


class Tags(html.parser.HTMLParser):
    """The tags of a page with the names of their attributes."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, tuple(name for name, _ in attributes)))


def shape(ending, text):
    """What of a file must not depend on words: its tags, its events, its columns."""
    if ending == "html":
        return Tags(text).found
    if ending == "svg":
        found = []
        parser = xml.parsers.expat.ParserCreate()
        parser.StartElementHandler = lambda name, attributes: found.append((name, tuple(sorted(attributes))))
        parser.Parse(text, True)
        return found
    if ending == "ics":
        lines = text.replace("\r\n ", "").split("\r\n")
        if any(line and not PROPERTY.match(line) for line in lines):
            raise ValueError("a line of no property")
        return [line.split(":")[0].split(";")[0] for line in lines]
    if ending == "csv":
        rows = list(csv.reader(text.splitlines(keepends=True)))
        if any(FORMULA.match(cell) for row in rows for cell in row):
            raise ValueError("a formula")
        return [len(row) for row in rows]
    if ending in ("json", "fhir.json", "sarif"):
        json.loads(text)
    return None


def faults(program, folder, text, plain):
    """What is wrong with what comes of a string; one line a fault."""
    path = pathlib.Path(folder) / "request.json"
    path.write_text(request(text), encoding="utf-8")
    files = {ending: pathlib.Path(folder) / f"out.{ending}" for ending in ENDINGS}
    for file in files.values():
        file.unlink(missing_ok=True)
    outputs = [word for file in files.values() for word in ("-o", str(file))]
    result = subprocess.run([program, "plan", str(path), *outputs], capture_output=True)
    said = (result.stdout + result.stderr).decode()
    if ACTIVE.search(said):
        yield "a character that acts on a terminal"
    if result.returncode == 2:
        if not re.search(re.escape(str(path)) + r":\d+:\d+", said):
            yield f"no place in the file: {said[:200]!r}"
        return
    if result.returncode not in (0, 1):
        yield f"exit status {result.returncode}: {said[:200]!r}"
    for ending, file in files.items():
        if not file.exists():
            yield f"{ending}: not written"
            continue
        written = file.read_bytes().decode()
        if ACTIVE.search(written):
            yield f"{ending}: a character that acts"
        try:
            found = shape(ending, written)
        except (ValueError, xml.parsers.expat.ExpatError) as error:
            yield f"{ending}: {error}"
            continue
        if plain is not None and found != plain.setdefault(ending, found):
            yield f"{ending}: another shape than with plain words"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    plain, wrong, refused, count = {}, [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for entry in json.loads(STRINGS.read_text(encoding="utf-8")):
            count += 1
            found = list(faults(program, folder, entry["text"] * entry.get("times", 1), plain))
            if not (pathlib.Path(folder) / "out.json").exists():
                refused += 1
            wrong += [f"{entry['name']}: {fault}" for fault in found]
    print("\n".join(wrong), end="\n" if wrong else "")
    print(f"hostile strings: {count}, {refused} refused, {len(wrong)} faults")
    # A program that refuses everything would be harmless too.
    sys.exit(1 if wrong or count - refused < 20 else 0)


main()
