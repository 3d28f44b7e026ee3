"""Compares when somebody is busy by generated calendars: as Doseplan's reader finds it, and as recurring-ical-events does,
which expands the same files independently.

    busy_days.py PROGRAM [COUNT]
"""

import datetime
import pathlib
import random
import subprocess
import sys
import tempfile
import zoneinfo

import icalendar
import recurring_ical_events

OWN = zoneinfo.ZoneInfo("America/New_York")
ZONES = ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Sydney"]
FROM, TO = datetime.date(2026, 6, 1), datetime.date(2026, 12, 15)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def rule(dice, start):
    weekday = DAYS[start.weekday()]
    week = (start.day - 1) // 7 + 1
    parts = dice.choice([
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", f"FREQ=WEEKLY;BYDAY={weekday}", "FREQ=WEEKLY;INTERVAL=2",
        f"FREQ=WEEKLY;BYDAY={','.join(sorted({weekday, dice.choice(DAYS)}, key=DAYS.index))}",
        f"FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY={','.join(sorted({weekday, dice.choice(DAYS)}, key=DAYS.index))}",
        "FREQ=MONTHLY", f"FREQ=MONTHLY;BYMONTHDAY={start.day}", f"FREQ=MONTHLY;BYDAY={min(week, 4)}{weekday}" if week < 5
        else "FREQ=MONTHLY", "FREQ=YEARLY", f"FREQ=YEARLY;BYMONTH={start.month};BYMONTHDAY={start.day}",
        f"FREQ=DAILY;BYDAY={weekday},{dice.choice(DAYS)}", f"FREQ=DAILY;BYMONTH={start.month},7,11",
    ])
    if dice.random() < 0.4:
        return parts + f";COUNT={dice.randint(1, 30)}"
    if dice.random() < 0.4:
        until = start + datetime.timedelta(days=dice.randint(0, 150))
        return parts + f";UNTIL={until:%Y%m%d}T235959Z"
    return parts


def events(dice, number):
    uid = f"UID:{number}"
    start = datetime.date(2026, 3, 1) + datetime.timedelta(days=dice.randint(0, 250))
    extra = dice.choice([""] * 6 + ["STATUS:CANCELLED\n", "TRANSP:TRANSPARENT\n", "STATUS:TENTATIVE\n"])
    if dice.random() < 0.2:
        days = dice.randint(1, 4)
        text = (f"{uid}\nDTSTART;VALUE=DATE:{start:%Y%m%d}\n"
                f"DTEND;VALUE=DATE:{start + datetime.timedelta(days=days):%Y%m%d}\n{extra}")
        if dice.random() < 0.5:
            text += f"RRULE:{rule(dice, start).replace('T235959Z', '')}\n"
        return [text]
    zone = dice.choice(ZONES)
    # Never at night, when clocks change: programs differ on those hours.
    clock = f"{dice.randint(6, 20):02}{dice.choice(['00', '15', '30']):}00"
    minutes = dice.choice([15, 30, 60, 90, 180])
    time = f"DTSTART;TZID={zone}:{start:%Y%m%d}T{clock}\n"
    text = f"{uid}\n{time}DURATION:PT{minutes}M\n{extra}"
    if dice.random() < 0.6:
        text += f"RRULE:{rule(dice, start)}\n"
        instances = [
            each["DTSTART"].dt for each in recurring_ical_events.of(calendar([text])).between(start, TO)][:20]
        dice.shuffle(instances)
        if instances and dice.random() < 0.4:
            taken = instances.pop()
            utc = taken.astimezone(datetime.timezone.utc)
            text += dice.choice([f"EXDATE;TZID={zone}:{taken:%Y%m%dT%H%M%S}\n", f"EXDATE:{utc:%Y%m%dT%H%M%SZ}\n"])
        if instances and dice.random() < 0.4:
            replaced = instances.pop()
            moved = replaced + datetime.timedelta(minutes=dice.choice([-60, 30, 1440 * 2]))
            status = dice.choice(["", "", "STATUS:CANCELLED\n"])
            return [text, f"{uid}\nRECURRENCE-ID;TZID={zone}:{replaced:%Y%m%dT%H%M%S}\n"
                          f"DTSTART;TZID={zone}:{moved:%Y%m%dT%H%M%S}\nDURATION:PT45M\n{status}"]
    if dice.random() < 0.2:
        other = start + datetime.timedelta(days=dice.randint(1, 60))
        text += f"RDATE;TZID={zone}:{other:%Y%m%d}T{clock}\n"
    return [text]


def calendar(texts):
    body = "".join(f"BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n{text}END:VEVENT\n" for text in texts)
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//Test//EN\n"
    return icalendar.Calendar.from_ical((head + body + "END:VCALENDAR\n").replace("\n", "\r\n"))


def minute(moment):
    return int((moment - EPOCH).total_seconds()) // 60


def wanted(source):
    result = set()
    first, last = (
        datetime.datetime.combine(day, datetime.time(), tzinfo=OWN) for day in (FROM, TO))
    for event in recurring_ical_events.of(source).between(FROM - datetime.timedelta(days=2), TO + datetime.timedelta(days=2)):
        if event.get("STATUS") == "CANCELLED" or event.get("TRANSP") == "TRANSPARENT":
            continue
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if not isinstance(start, datetime.datetime):
            start, end = (datetime.datetime.combine(day, datetime.time(), tzinfo=OWN) for day in (start, end))
        if start < last and end > first:
            result.add((minute(start), minute(end)))
    return result


def found(program, path):
    output = subprocess.run(
        [program, "read-calendar", "--from", FROM.isoformat(), "--to", TO.isoformat(), "--zone", str(OWN), path],
        capture_output=True, text=True, check=True).stdout.splitlines()
    assert output[-1] == "end", output[-1]
    notes = [line for line in output if line.startswith("note")]
    return {tuple(map(int, line.split()[1:3])) for line in output if line.startswith("busy")}, notes


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
    faults, times = [], 0
    with tempfile.TemporaryDirectory() as name:
        for seed in range(count):
            dice = random.Random(seed)
            source = calendar([text for number in range(12) for text in events(dice, number)])
            path = pathlib.Path(name) / "calendar.ics"
            path.write_bytes(source.to_ical())
            expected = wanted(source)
            read, notes = found(program, path)
            times += len(expected)
            if read != expected or notes:
                missing, extra = sorted(expected - read)[:3], sorted(read - expected)[:3]
                faults.append(f"calendar {seed}: missing {missing}, too many {extra}, {notes}")
    print("\n".join(faults), end="\n" if faults else "")
    print(f"{count} calendars with {times} busy times, read twice: " + (f"{len(faults)} faults" if faults else "all agree"))
    sys.exit(1 if faults else 0)


main()
