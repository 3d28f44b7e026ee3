"""calcurse, a calendar program with the strictest reading of texts. It knows one zone, its own: the plan's."""

import collections
import datetime
import os
import pathlib
import subprocess
import tempfile
import zoneinfo

from amounts import amount_in

# Start and title; all-day events have a title only and stand under their day.
TIMED = "T|%(start:%Y-%m-%d %H:%M)|%m\n"
UNTIMED = "D|%m\n"


def read(raw, wanted):
    return read_in_turn([raw], wanted)


def read_in_turn(raws, wanted):
    """What the calendar shows after these files were imported one after the other. calcurse keeps no UIDs."""
    zone = zoneinfo.ZoneInfo(wanted.zone)
    days = (wanted.last - wanted.first).days
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for raw in raws:
            (folder / "plan.ics").write_bytes(raw)
            calcurse(folder, wanted.zone, "-q", "-i", folder / "plan.ics")
        text = calcurse(
            folder, wanted.zone, "-Q", "--from", wanted.first.strftime("%m/%d/%Y"), "--days", str(days),
            "--format-apt", TIMED, "--format-recur-apt", TIMED, "--format-event", UNTIMED, "--format-recur-event",
            UNTIMED)
    doses, milestones = collections.Counter(), collections.Counter()
    day, seen = None, set()
    for line in filter(None, text.splitlines()):
        if line.startswith("T|"):
            _, start, title = line.split("|", 2)
            # Doses over midnight stand under both days.
            if datetime.date.fromisoformat(start[:10]) != day:
                continue
            moment = datetime.datetime.fromisoformat(start).replace(tzinfo=zone)
            doses[(moment.astimezone(datetime.timezone.utc), amount_in(title))] += 1
        elif line.startswith("D|"):
            milestones[(day, line[2:])] += 1
        else:
            day = datetime.datetime.strptime(line.strip().rstrip(":"), "%m/%d/%y").date()
    return doses, milestones, []


def calcurse(folder, zone, *arguments):
    command = ["calcurse", "-D", folder, "-C", folder, *arguments]
    result = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, env={**os.environ, "TZ": zone})
    if result.returncode:
        raise RuntimeError(f"calcurse {arguments[0]}: {result.stderr.strip()} {result.stdout.strip()}")
    return result.stdout
