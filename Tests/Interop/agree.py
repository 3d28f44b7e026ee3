"""Checks every pair of NAME.ics and NAME.json in some folders: the file's form, and that each reader finds exactly the
doses, milestones and alarms of the plan.

Files are read as they are and once more with the zone's name changed, so that no reader can fall back on what it knows
of the zone and all must use the definition in the file. calcurse ignores definitions and reads files only as they are;
vobject uses nothing else, and remembers it by name, so it reads them only renamed. khal takes a second a file and reads
a part of them. Prints one line a fault; exits 1 if there is any.

    agree.py FOLDER...
"""

import concurrent.futures
import json
import pathlib
import sys

import read_calcurse
import read_khal
import read_recurring
import read_vobject
import strict_lines
from wanted import Wanted, plans_of

# Every so many files khal reads one; it reads all of a small folder.
KHAL_SHARE = 9
SMALL = 20


def renamed(raw, zone, number):
    """The file with another name for its zone; each file its own, because readers remember zones by name."""
    return raw.replace(zone.encode(), f"Test/Zone{number}".encode())


def name_of(path):
    """Enough of a path to find the file: recorded outputs of all samples have the same name."""
    return f"{path.parent.name}/{path.name}"


def difference(wanted, found):
    missing, extra = wanted - found, found - wanted
    if not missing and not extra:
        return None
    first = sorted(map(str, list(missing)[:2])), sorted(map(str, list(extra)[:2]))
    return f"{sum(missing.values())} missing, like {first[0]}; {sum(extra.values())} too many, like {first[1]}"


def faults_of(number, path, with_khal):
    raw = path.read_bytes()
    wanted = Wanted(plans_of(json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))))
    faults = [f"{name_of(path)}: {fault}" for fault in strict_lines.faults(raw)]
    unknown = renamed(raw, wanted.zone, number)
    tasks = [
        ("recurring-ical-events", read_recurring.read, raw),
        ("recurring-ical-events with an unknown zone", read_recurring.read, unknown),
        ("vobject with an unknown zone", read_vobject.read, unknown),
    ]
    # calcurse knows one zone only.
    if not wanted.has_trips:
        tasks.append(("calcurse", read_calcurse.read, raw))
    if with_khal:
        tasks += [("khal", read_khal.read, raw), ("khal with an unknown zone", read_khal.read, unknown)]
    for name, reader, text in tasks:
        try:
            doses, milestones, errors = reader(text, wanted)
        except Exception as error:
            faults.append(f"{name_of(path)}: {name}: {type(error).__name__}: {error}")
            continue
        faults += [f"{name_of(path)}: {name}: {error}" for error in errors]
        for what, difference_found in (
            ("doses", difference(wanted.doses, doses)), ("milestones", difference(wanted.milestones, milestones))
        ):
            if difference_found:
                faults.append(f"{name_of(path)}: {name}: {what}: {difference_found}")
    rings = difference(wanted.alarms, read_recurring.alarms(raw, wanted))
    if rings:
        faults.append(f"{name_of(path)}: alarms: {rings}")
    return faults, sum(wanted.doses.values()), sum(wanted.milestones.values()), len(tasks)


def main():
    files = (path for folder in sys.argv[1:] for path in pathlib.Path(folder).rglob("*.ics"))
    paths = sorted(path for path in files if path.with_suffix(".json").exists())
    if not paths:
        sys.exit(f"no pairs of .ics and .json in {', '.join(sys.argv[1:])}")
    share = 1 if len(paths) <= SMALL else KHAL_SHARE
    with concurrent.futures.ProcessPoolExecutor() as pool:
        results = list(pool.map(
            faults_of, range(len(paths)), paths, [number % share == 0 for number in range(len(paths))], chunksize=4))
    faults = [fault for each in results for fault in each[0]]
    print("\n".join(faults), end="\n" if faults else "")
    doses, milestones, readings = (sum(each[place] for each in results) for place in (1, 2, 3))
    print(f"{len(paths)} calendars, {doses} doses and {milestones} milestones, read {readings} times by 4 programs: "
          + (f"{len(faults)} faults" if faults else "all agree"))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
