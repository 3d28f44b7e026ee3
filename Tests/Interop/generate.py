"""Makes pairs of NAME.ics and NAME.json with the program: plans in eight zones that meet both changes of the clocks.

    generate.py PROGRAM FOLDER
"""

import datetime
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ZONES = [
    "Europe/London", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata",
    "America/St_Johns", "Africa/Casablanca", "America/Vancouver",
]
# Seven weeks from the first day meet the changes of October and November; from the second, those of February to April.
STARTS = [datetime.date(2026, 9, 28), datetime.date(2027, 2, 8)]
# A plan that must end by a day, or a drug with a first day of its own beside others, keeps its dates.
DATED = re.compile(r"^by:|^ .*\bstart:", re.MULTILINE)
# A kidney value must be neither younger than the plan nor old.
MEASURED_BEFORE = datetime.timedelta(days=7)


def make(program, source, name, folder, zone, start):
    """The pair of one source. A plan that is withheld has no calendar; that is for other tests to judge."""
    calendar, plan = folder / f"{name}.ics", folder / f"{name}.json"
    text = source.read_text(encoding="utf-8")
    flags = ["--time-zone", zone]
    if not DATED.search(text):
        flags += ["--start", start]
    if "measured:" in text and not DATED.search(text):
        flags += ["--measured", start - MEASURED_BEFORE]
    if "plan:" in text:
        run([program, "ics", source, "-o", calendar, *flags])
        plan.write_bytes(run([program, "check", source, "--format", "json", *flags]))
    else:
        run([program, "plan", source, "-o", calendar, "-o", plan, *flags])
    if not calendar.exists():
        plan.unlink(missing_ok=True)
        return False
    return True


def run(command):
    result = subprocess.run([str(word) for word in command], capture_output=True)
    if result.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}\n{result.stderr.decode()}")
    return result.stdout


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True)
    sources = [
        path for pattern in ("Samples/*/request.yaml", "Tests/Interop/requests/*.yaml", "Tests/Interop/proposals/*.yaml")
        for path in sorted(ROOT.glob(pattern))
        # Beside a proposal a request only says what that leaves out; a trip has days and zones of its own, and its
        # recorded calendar is read with the other samples.
        if not any(path.parent.glob("proposal.*")) and "travel:" not in path.read_text()
    ]
    made, withheld = 0, set()
    for source in sources:
        title = source.parent.name if source.name == "request.yaml" else source.stem
        for zone in ZONES:
            for start in STARTS:
                name = f"{title}.{zone.replace('/', '-')}.{start}"
                if make(program, source, name, folder, zone, start):
                    made += 1
                else:
                    withheld.add(title)
    print(f"made {made} plans in {len(ZONES)} zones; withheld: {', '.join(sorted(withheld)) or 'none'}")
    if made < 2 * len(ZONES):
        sys.exit("too few plans")


main()
