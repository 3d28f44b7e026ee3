"""The form of the file itself, line by line, as the strictest readers want it."""

ALLOWED = {
    "VCALENDAR": {"VERSION", "PRODID", "CALSCALE"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "RRULE", "RDATE"},
    "DAYLIGHT": {"TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "RRULE", "RDATE"},
    "VEVENT": {
        "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "SUMMARY",
        "DESCRIPTION", "CLASS", "TRANSP", "STATUS", "CATEGORIES", "X-MICROSOFT-CDO-BUSYSTATUS",
        "X-DOSEPLAN-PLAN", "X-DOSEPLAN-PROTOCOL", "X-DOSEPLAN-SO-FAR", "X-DOSEPLAN-STEP", "X-DOSEPLAN-DOSE",
        "X-DOSEPLAN-TAKE", "X-DOSEPLAN-MILESTONE",
    },
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
}
TEXTS = {"SUMMARY", "DESCRIPTION"}
# One line a product.
REPEATED = {"X-DOSEPLAN-TAKE"}


def faults(raw):
    """Every fault of the file's bytes, as sentences."""
    if not raw.endswith(b"\r\n"):
        yield "does not end in CR LF"
    lines = raw.split(b"\r\n")[:-1]
    for number, line in enumerate(lines, 1):
        if b"\r" in line or b"\n" in line:
            yield f"line {number}: a bare CR or LF"
        if not 1 <= len(line) <= 75:
            yield f"line {number}: {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number}: a fold inside a character"
    yield from structure_faults(raw.replace(b"\r\n ", b"").decode("utf-8", "replace").split("\r\n")[:-1])


def structure_faults(lines):
    open_components, uids, names, zones = [], set(), set(), set()
    has_alarm = is_cancelled = False
    for line in lines:
        head, colon, value = line.partition(":")
        name, *parameters = head.split(";")
        if not colon or not value:
            yield f"no value: {line}"
        elif name == "BEGIN":
            open_components.append(value)
            has_alarm = has_alarm or value == "VALARM"
            if value == "VALARM" and "DTSTART" not in names:
                yield "an alarm before the event's own properties"
            if value == "VEVENT":
                has_alarm, is_cancelled, names = False, False, set()
        elif name == "END":
            if not open_components or open_components.pop() != value:
                yield f"unbalanced {line}"
            if value == "VEVENT" and has_alarm == is_cancelled:
                yield "a cancelled event that rings" if is_cancelled else "an event without alarm"
            if not open_components and line is not lines[-1]:
                yield "something after the calendar"
        else:
            component = open_components[-1] if open_components else ""
            if name not in ALLOWED.get(component, set()):
                yield f"{name} in {component or 'no component'}"
            if component == "VEVENT" and has_alarm:
                yield f"{name} after the alarm"
            if component == "VEVENT":
                if name in names and name not in REPEATED:
                    yield f"{name} twice in an event"
                names.add(name)
                is_cancelled = is_cancelled or line == "STATUS:CANCELLED"
            if name == "UID":
                if value in uids:
                    yield f"UID {value} twice"
                uids.add(value)
            if component == "VTIMEZONE":
                zones.add(value)
            for parameter in parameters:
                if parameter.startswith("TZID=") and parameter[5:] not in zones:
                    yield f"{parameter} without a definition before it"
            if name in TEXTS:
                yield from escape_faults(name, value)
            elif any(ord(letter) < 32 for letter in value):
                yield f"control character in {name}"
    if open_components:
        yield f"not closed: {open_components}"


def escape_faults(name, value):
    index = 0
    while index < len(value):
        letter = value[index]
        if letter == "\\":
            if value[index + 1:index + 2] not in ("\\", ";", ",", "n"):
                yield f"{name}: a stray backslash"
            index += 1
        elif letter in ",;":
            yield f"{name}: an unescaped {letter}"
        elif ord(letter) < 32 and letter != "\t":
            yield f"{name}: a control character"
        index += 1
