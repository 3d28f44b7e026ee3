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


# A plan with few events, to be killed at every request of a revision.
TAPER = ["--from", "20 mg three times daily", "--after", "100 days", "--start", "2026-10-19", "--time-zone",
         "Europe/London", "--id", "caldav-short", "--written", "2026-10-12"]
SHORT_REVISIONS = [[], ["--taper-pace", "slowest"], ["--start", "2026-10-21"]]


def make(program, folder):
    """The files of all revisions of a long plan and of a short one, in turn."""
    request = folder / "request.yaml"
    request.write_text(REQUEST)
    long = [write(folder, "long", number, [program, "plan", str(request), *flags])
            for number, flags in enumerate(REVISIONS)]
    short = [write(folder, "short", number, [program, "taper", "baclofen", *TAPER, *flags])
             for number, flags in enumerate(SHORT_REVISIONS)]
    return long, short


def write(folder, name, number, command):
    done = subprocess.run([*command, "--format", "json"], capture_output=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr.decode()}")
    document = json.loads(done.stdout)
    document["plan"]["revision"] = number
    document["plan"]["written"] = f"2026-10-{12 + number}"
    path = folder / f"{name}-{number}.json"
    path.write_text(json.dumps(document))
    return path
