"""The measure for the whole program: a Python script that writes the same calendar with the icalendar package.

    baseline_ics.py FILE.ics OUT.ics [--verify]

FILE is a calendar that doseplan wrote. Its lines are split into plain values, as a script would have them from
elsewhere; the calendar is then built from them, property by property, and written to OUT. The definition of the time
zone is taken over whole, so that Python is spared the making of one. With --verify, OUT is compared with FILE but for
folding, the order of a rule's parts and the spelling of no time at all; that is no part of what is measured.
"""

import datetime
import sys
import zoneinfo

import icalendar


def unfolded(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read().replace("\r\n ", "").split("\r\n")


def unescaped(text):
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\0", "\\")


def plain_events(lines):
    """One dictionary an event: names and raw values, the alarm's under `alarm`."""
    events, event, part = [], None, None
    for line in lines:
        if line == "BEGIN:VEVENT":
            event = part = {"alarm": {}}
            events.append(event)
        elif line == "BEGIN:VALARM":
            part = event["alarm"]
        elif line == "END:VEVENT":
            part = None
        elif part is not None and not line.startswith("END:"):
            head, _, value = line.partition(":")
            part[head.partition(";")[0]] = (head.partition("TZID=")[2], value)
    return events


def moment(pair):
    zone, value = pair
    if "T" not in value:
        return datetime.datetime.strptime(value, "%Y%m%d").date()
    if value.endswith("Z"):
        return datetime.datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
    return datetime.datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=zoneinfo.ZoneInfo(zone))


def rule(value):
    parts = dict(part.split("=") for part in value.split(";"))
    return {name: text.split(",") if name == "BYDAY" else text for name, text in parts.items()}


def event_of(plain):
    event = icalendar.Event()
    event.add("uid", plain["UID"][1])
    for name in ("dtstamp", "created", "last-modified"):
        event.add(name, moment(plain[name.upper()]))
    event.add("sequence", int(plain["SEQUENCE"][1]))
    event.add("dtstart", moment(plain["DTSTART"]))
    event.add("dtend", moment(plain["DTEND"]))
    if "RRULE" in plain:
        event.add("rrule", rule(plain["RRULE"][1]))
    event.add("summary", unescaped(plain["SUMMARY"][1]))
    if "DESCRIPTION" in plain:
        event.add("description", unescaped(plain["DESCRIPTION"][1]))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED")
    event.add("categories", ["MEDICATION"])
    event.add("x-microsoft-cdo-busystatus", "FREE")
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    hours = 6 if plain["alarm"]["TRIGGER"][1] == "-PT6H" else 0
    alarm.add("trigger", -datetime.timedelta(hours=hours))
    alarm.add("description", unescaped(plain["alarm"]["DESCRIPTION"][1]))
    event.add_component(alarm)
    return event


def compared(path):
    """The lines without what may differ."""
    lines = []
    for line in unfolded(path):
        name, colon, value = line.partition(":")
        if name == "RRULE":
            value = ";".join(sorted(value.split(";")))
        if line == "TRIGGER:P0D":
            value = "PT0S"
        lines.append(name + colon + value)
    return lines


def main():
    source, target = sys.argv[1:3]
    lines = unfolded(source)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Doseplan//Doseplan//EN")
    calendar.add("calscale", "GREGORIAN")
    if "BEGIN:VTIMEZONE" in lines:
        zone = lines[lines.index("BEGIN:VTIMEZONE"):lines.index("END:VTIMEZONE") + 1]
        calendar.add_component(icalendar.Timezone.from_ical("\r\n".join(zone)))
    for plain in plain_events(lines):
        calendar.add_component(event_of(plain))
    with open(target, "wb") as file:
        file.write(calendar.to_ical(sorted=False))
    if "--verify" in sys.argv:
        ours, theirs = compared(source), compared(target)
        different = [pair for pair in zip(ours, theirs) if pair[0] != pair[1]]
        if different or len(ours) != len(theirs):
            sys.exit(f"{len(different)} of {len(ours)} lines differ, {len(theirs)} were written: {different[:3]}")


main()
