"""Revisions of plans imported in turn: in the end a calendar must hold exactly the present plan.

Makes chains of revisions with the program, each verb after the other where the plan allows it, and imports the calendar
of every revision into one khal calendar. Nothing may stand there twice, and nothing that fell away may ring. calcurse
keeps no UIDs: there the second file comes beside the first, which this asks for too, so that docs/CALENDARS.md stays
true; emptied and filled from a fresh file it must hold the present plan.

    chains.py PROGRAM FOLDER
"""

import concurrent.futures
import datetime
import json
import pathlib
import subprocess
import sys

import read_calcurse
import read_khal
import strict_lines
from agree import difference
from wanted import Wanted, plans_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Days are counted from the first of the plan.
CHAINS = {
    "held-slowed-back": ("reflux", [
        (9, ["--hold", "--until", "+12"]), (16, ["--slow", "10 days"]), (27, ["--step-back"]), (33, ["--shift", "2 days"]),
    ]),
    "missed-stopped": ("reflux", [(5, ["--missed", "1 days"]), (18, ["--missed", "2 days"]), (24, ["--stop"])]),
    "moved-nights": ("reflux", [
        (3, ["--move", "lunch=13:00"]), (10, ["--drop-daytime"]), (17, ["--nights-only"]), (30, ["--stop"]),
    ]),
    "open-hold": ("reflux", [(8, ["--hold"]), (15, ["--resume"]), (22, ["--alternate-days"]), (29, ["--shift", "1 day"])]),
    "kidney": ("reflux", [(8, ["--egfr", "50"]), (20, ["--hold", "--until", "+25"]), (31, ["--faster", "7 days"])]),
    "before-it-begins": ("reflux", [(0, ["--shift", "3 days"]), (3, ["--slow", "14 days"]), (20, ["--resync", "5 mg at bedtime"])]),
    "taper": ("taper-from-60", [(5, ["--hold", "--until", "+9"]), (14, ["--slow", "10 days"]), (30, ["--shift", "1 day"])]),
    "sleep": ("sleep", [(4, ["--hold", "--until", "+8"]), (12, ["--step-back"]), (20, ["--stop"])]),
}
# Fewer would mean that most verbs were refused.
FEWEST_REVISIONS = 18


def run(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)


def day(start, offset):
    return datetime.date.fromisoformat(start) + datetime.timedelta(days=offset)


def chain(program, folder, name, sample, changes):
    """The calendars of the revisions that could be made, as pairs of .ics and .json, and what was refused."""
    place = folder / name
    place.mkdir(parents=True)
    source = ROOT / "Samples" / sample / "request.yaml"
    first = run(program, "plan", source, "-o", place / "0.json", "-o", place / "0.ics")
    if first.returncode not in (0, 1):
        sys.exit(first.stderr)
    start = json.loads((place / "0.json").read_text())["plan"]["steps"][0]["start"]
    count, refused = 0, []
    for offset, words in changes:
        words = [str(day(start, int(word))) if word.startswith("+") else word for word in words]
        verb = [*words, "--from", day(start, offset), "--by", "Dr A. Rao"]
        made = run(program, "revise", place / f"{count}.json", *verb, "-o", place / f"{count + 1}.json")
        if not (place / f"{count + 1}.json").exists():
            refused.append(f"{name}: {words[0]}: {made.stderr.strip().splitlines()[0] if made.stderr.strip() else made.returncode}")
            continue
        count += 1
        written = run(program, "ics", place / f"{count}.json", "-o", place / f"{count}.ics")
        fresh = run(program, "ics", place / f"{count}.json", "--fresh", "-o", place / f"{count}.fresh.ics")
        if not (place / f"{count}.ics").exists() or not (place / f"{count}.fresh.ics").exists():
            sys.exit(f"{name}, revision {count}: {written.stderr}{fresh.stderr}")
    return place, count, refused


def faults_of(place, count):
    raws = [(place / f"{number}.ics").read_bytes() for number in range(count + 1)]
    for number, raw in enumerate(raws):
        for fault in strict_lines.faults(raw):
            yield f"revision {number}: {fault}"
    document = json.loads((place / f"{count}.json").read_text(encoding="utf-8"))
    wanted = Wanted(plans_of(document))
    found = {
        "khal, every revision in turn": read_khal.read_in_turn(raws, wanted),
        "khal, the first and the last": read_khal.read_in_turn([raws[0], raws[-1]], wanted),
    }
    fresh = (place / f"{count}.fresh.ics") if count else place / "0.ics"
    found["calcurse, emptied before"] = read_calcurse.read_in_turn([fresh.read_bytes()], wanted)
    for name, (doses, milestones, errors) in found.items():
        yield from (f"{name}: {error}" for error in errors)
        for what, fault in (("doses", difference(wanted.doses, doses)),
                            ("milestones", difference(wanted.milestones, milestones))):
            if fault:
                yield f"{name}: {what}: {fault}"
    if count:
        beside, _, _ = read_calcurse.read_in_turn(raws, wanted)
        if not beside - wanted.doses:
            yield "calcurse no longer keeps both files: docs/CALENDARS.md says it does"


def main():
    program, folder = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    made = [chain(program, folder, name, *chain_of) for name, chain_of in CHAINS.items()]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda each: [f"{each[0].name}: {fault}" for fault in faults_of(*each[:2])], made))
    faults = [fault for each in results for fault in each]
    revisions = sum(count for _, count, _ in made)
    refused = [line for _, _, lines in made for line in lines]
    print("\n".join(refused + faults), end="\n" if refused or faults else "")
    if revisions < FEWEST_REVISIONS:
        faults.append("too few revisions")
    print(f"{len(made)} plans through {revisions} revisions ({len(refused)} refused), imported in turn: "
          + (f"{len(faults)} faults" if faults else "exactly the present plan is left"))
    sys.exit(1 if faults else 0)


main()
