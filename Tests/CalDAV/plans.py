"""A plan and its revisions, made with the program."""

import json
import subprocess

REQUEST = """\
drug: baclofen
protocol: reflux
start: 2026-10-19
written: 2026-10-12
time-zone: Europe/London
id: caldav-test
patient: { age: 42, sex: female, egfr: 95, measured: 2026-10-05, taking: [], pregnancy: none }
day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
problem-times: [lunch, dinner]
"""
# What changes from revision to revision: quicker, later in the day, shorter at the target, another dose, as it was.
REVISIONS = [[], ["--pace", "5 days"], ["--lunch", "13:00"], ["--trial", "14 days"],
             ["--target", "5 mg three times daily"], []]


def make(program, folder):
    """The files of all revisions, in turn."""
    request = folder / "request.yaml"
    request.write_text(REQUEST)
    files = []
    for number, flags in enumerate(REVISIONS):
        text = subprocess.run(
            [program, "plan", str(request), "--format", "json", *flags], check=True, capture_output=True).stdout
        document = json.loads(text)
        document["plan"]["revision"] = number
        document["plan"]["written"] = f"2026-10-{12 + number}"
        path = folder / f"revision-{number}.json"
        path.write_text(json.dumps(document))
        files.append(path)
    return files
