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
FORMAT = "{uid}|{start-long}|{all-day}|{alarm-symbol}|{title}"


def read(raw, wanted):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "calendar").mkdir()
        (folder / "khal.conf").write_text(CONFIGURATION.format(folder=folder))
        (folder / "plan.ics").write_bytes(raw)
        khal(folder, "import", "--batch", "-a", "test", folder / "plan.ics")
        lines = khal(
            folder, "list", "--day-format", "", "--format", FORMAT, "--notstarted", wanted.first, wanted.last)
    doses, milestones, errors, seen = collections.Counter(), collections.Counter(), [], set()
    for line in filter(None, lines.splitlines()):
        uid, start, all_day, alarm, title = line.split("|", 4)
        if (uid, start) in seen:
            continue
        seen.add((uid, start))
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
