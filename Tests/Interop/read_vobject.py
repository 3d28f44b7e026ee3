"""vobject, which reads times by the calendar's own VTIMEZONE."""

import collections
import datetime

import vobject

from amounts import amount_in


def read(raw, wanted):
    calendar = vobject.readOne(raw.decode("utf-8"))
    errors = [] if calendar.validate(raiseException=False) else ["not valid"]
    doses, milestones = collections.Counter(), collections.Counter()
    for event in calendar.vevent_list:
        start = event.dtstart.value
        title = event.summary.value
        if not isinstance(start, datetime.datetime):
            milestones[(start, title)] += 1
            continue
        rules = event.getrruleset(addRDate=True)
        for moment in rules if rules is not None else [start]:
            doses[(moment.astimezone(datetime.timezone.utc), amount_in(title))] += 1
    return doses, milestones, errors
