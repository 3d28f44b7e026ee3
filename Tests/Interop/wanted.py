"""What a calendar must hold, worked out from the plan's own dates, times and zone with Python's zone arithmetic."""

import collections
import datetime
import zoneinfo

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# Alarms of all-day events ring at six the evening before.
EVENING_BEFORE = datetime.timedelta(hours=-6)


def plans_of(document):
    """The plans of a file of ours, one or several."""
    return [each["plan"] for each in document.get("plans", [document])]


def zone_of(plan, moment):
    """The zone a wall-clock time of the plan is one of: its own, or the last that has begun."""
    zone = plan["timeZone"]
    for stretch in plan.get("zones", []):
        if moment >= datetime.datetime.fromisoformat(f"{stretch['from']}T{stretch['at']}"):
            zone = stretch["zone"]
    return zoneinfo.ZoneInfo(zone)


class Wanted:
    """The doses, milestones and alarms of plans that share a calendar.

    `doses` counts pairs of a moment in UTC and an amount; `milestones` pairs of a date and a title; `alarms` moments in
    UTC.
    """

    def __init__(self, plans):
        self.zone = plans[0]["timeZone"]
        assert all(plan["timeZone"] == self.zone for plan in plans)
        self.has_trips = any(plan.get("zones") for plan in plans)
        zone = zoneinfo.ZoneInfo(self.zone)
        self.doses = collections.Counter()
        for plan, step in ((plan, step) for plan in plans for step in plan["steps"]):
            start = datetime.date.fromisoformat(step["start"])
            end = datetime.date.fromisoformat(step["end"])
            for count in range((end - start).days):
                day = start + datetime.timedelta(days=count)
                for dose in step["doses"]:
                    weekdays = dose["weekdays"]
                    if count % step["everyDays"] != dose.get("cycleDay", 0):
                        continue
                    if weekdays is None or WEEKDAYS[day.weekday()] in weekdays:
                        time = datetime.time.fromisoformat(dose["time"])
                        local = datetime.datetime.combine(day, time)
                        local = local.replace(tzinfo=zone_of(plan, local))
                        self.doses[(local.astimezone(datetime.timezone.utc), dose["amount"])] += 1
        self.milestones = collections.Counter(
            (datetime.date.fromisoformat(each["date"]), each["title"])
            for plan in plans for each in plan["milestones"])
        self.alarms = collections.Counter({moment: 0 for moment, _ in self.doses})
        for (moment, _), count in self.doses.items():
            self.alarms[moment] += count
        for (day, _), count in self.milestones.items():
            midnight = datetime.datetime.combine(day, datetime.time(), tzinfo=zone)
            self.alarms[(midnight + EVENING_BEFORE).astimezone(datetime.timezone.utc)] += count
        days = [moment.date() for moment, _ in self.doses] + [day for day, _ in self.milestones]
        self.first = min(days) - datetime.timedelta(days=3)
        self.last = max(days) + datetime.timedelta(days=3)
