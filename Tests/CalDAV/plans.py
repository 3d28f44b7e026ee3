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
# What is done to the plan while it is followed, one revision each.
VERBS = [
    ["--move", "lunch=13:00", "--from", "2026-10-22"],
    ["--slow", "10 days", "--from", "2026-10-27"],
    ["--step-back", "--from", "2026-11-16"],
    ["--shift", "2 days", "--from", "2026-11-20"],
    ["--stop", "--from", "2026-11-24"],
]


# A plan with few events, to be killed at every request of a revision; each revision has one step more.
TAPER = ["--after", "4 weeks", "--start", "2026-10-19", "--time-zone", "Europe/London", "--id", "caldav-short",
         "--written", "2026-10-12"]
SHORT_REVISIONS = [["--from", "10 mg at bedtime"], ["--from", "15 mg at bedtime", "--taper-pace", "slowest"],
                   ["--from", "20 mg at bedtime"]]


def make(program, folder):
    """The files of all revisions of a long plan and of a short one, in turn."""
    request = folder / "request.yaml"
    request.write_text(REQUEST)
    long = [write(folder, "long", 0, [program, "plan", str(request)])]
    for number, verb in enumerate(VERBS, 1):
        path = folder / f"long-{number}.json"
        run([program, "revise", str(long[-1]), *verb, "--written", verb[-1], "--why", "test", "-o", str(path)])
        long.append(path)
    short = [write(folder, "short", number, [program, "taper", "baclofen", *TAPER, *flags])
             for number, flags in enumerate(SHORT_REVISIONS)]
    return long, short


def run(command):
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout.decode()}{done.stderr.decode()}")
    return done.stdout


def write(folder, name, number, command):
    document = json.loads(run([*command, "--format", "json"]))
    document["plan"]["revision"] = number
    document["plan"]["written"] = f"2026-10-{12 + number}"
    path = folder / f"{name}-{number}.json"
    path.write_text(json.dumps(document))
    return path
