"""icalendar and recurring-ical-events: the usual way of Python programs."""

import collections
import datetime

import icalendar
import recurring_ical_events

from amounts import amount_in


def read(raw, wanted):
    """Doses, milestones and alarms, and what icalendar calls errors."""
    calendar = icalendar.Calendar.from_ical(raw)
    errors = [str(error) for part in calendar.walk() for error in part.errors]
    doses, milestones = collections.Counter(), collections.Counter()
    for event in recurring_ical_events.of(calendar).between(wanted.first, wanted.last):
        start = event["DTSTART"].dt
        if isinstance(start, datetime.datetime):
            doses[(start.astimezone(datetime.timezone.utc), amount_in(str(event["SUMMARY"])))] += 1
        else:
            milestones[(start, str(event["SUMMARY"]))] += 1
    return doses, milestones, errors


def alarms(raw, wanted):
    """The moments at which alarms ring. All-day events begin at midnight in the zone of the plan."""
    calendar = icalendar.Calendar.from_ical(raw)
    zone = datetime.timezone.utc
    moments = collections.Counter()
    for event in recurring_ical_events.of(calendar).between(wanted.first, wanted.last):
        zone = icalendar.timezone.tzp.timezone(wanted.zone)
        start = event["DTSTART"].dt
        if not isinstance(start, datetime.datetime):
            start = datetime.datetime.combine(start, datetime.time(), tzinfo=zone)
        (alarm,) = event.walk("VALARM")
        moments[(start + alarm["TRIGGER"].dt).astimezone(datetime.timezone.utc)] += 1
    return moments
