"""khal, a calendar program: the file is imported into an empty calendar and listed, shown in UTC."""

import collections
import datetime
import pathlib
import subprocess
import tempfile

from amounts import amount_in

CONFIGURATION = """
[calendars]
[[test]]
path = {folder}/calendar
type = calendar
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = test
"""
FORMAT = "{uid}|{start-long}|{all-day}|{alarm-symbol}|{status}|{title}"


def read(raw, wanted):
    return read_in_turn([raw], wanted)


def read_in_turn(raws, wanted):
    """What the calendar shows after these files were imported one after the other. Cancelled events do not count, but
    must not ring; each UID must lie in the calendar once."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "calendar").mkdir()
        (folder / "khal.conf").write_text(CONFIGURATION.format(folder=folder))
        for raw in raws:
            (folder / "plan.ics").write_bytes(raw)
            khal(folder, "import", "--batch", "-a", "test", folder / "plan.ics")
        held = collections.Counter(
            line for path in (folder / "calendar").glob("*.ics") for line in path.read_text(encoding="utf-8").splitlines()
            if line.startswith("UID:"))
        lines = khal(
            folder, "list", "--day-format", "", "--format", FORMAT, "--notstarted", wanted.first, wanted.last)
    doses, milestones, errors, seen = collections.Counter(), collections.Counter(), [], set()
    errors += [f"{uid} lies {count} times in the calendar" for uid, count in held.items() if count > 1]
    for line in filter(None, lines.splitlines()):
        uid, start, all_day, alarm, status, title = line.split("|", 5)
        if (uid, start) in seen:
            continue
        seen.add((uid, start))
        if "CANCELLED" in status.upper():
            if alarm.strip():
                errors.append(f"{title} is cancelled and rings")
            continue
        if not alarm.strip():
            errors.append(f"no alarm on {title}")
        if all_day == "True":
            milestones[(datetime.date.fromisoformat(start[:10]), title)] += 1
        else:
            moment = datetime.datetime.fromisoformat(start).replace(tzinfo=datetime.timezone.utc)
            doses[(moment, amount_in(title))] += 1
    return doses, milestones, errors


def khal(folder, *arguments):
    command = ["khal", "-c", folder / "khal.conf", *arguments]
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if result.returncode:
        raise RuntimeError(f"khal {arguments[0]}: {result.stderr.strip()}")
    return result.stdout
