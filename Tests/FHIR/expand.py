"""What a program that knows FHIR and a person's day, and nothing of Doseplan, makes of an order: each dose with its
date, clock time and amount. No extension is looked at."""

import datetime
import decimal

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MEALS = {"M": "breakfast", "D": "lunch", "V": "dinner"}


def doses(request, day):
    """A list of (date, time, mg) of one MedicationRequest.

    `day` has the clock time of each moment, or one a day of the week. An order without an end is taken for as long as
    the supply is to last.
    """
    dosages = request["dosageInstruction"]
    first = min(date(dosage["timing"]["repeat"]["boundsPeriod"]["start"]) for dosage in dosages)
    supply = request.get("dispenseRequest", {}).get("expectedSupplyDuration")
    found = []
    for dosage in dosages:
        repeat = dosage["timing"]["repeat"]
        start = date(repeat["boundsPeriod"]["start"])
        if "end" in repeat["boundsPeriod"]:
            last = date(repeat["boundsPeriod"]["end"])
        elif supply:
            last = first + datetime.timedelta(days=int(supply["value"]) - 1)
        else:
            raise ValueError("nobody knows how long")
        quantity = dosage["doseAndRate"][0]["doseQuantity"]
        if quantity["code"] != "mg":
            raise ValueError(f"{quantity['code']}: not an amount of drug")
        one = start
        while one <= last:
            if DAYS[one.weekday()] in repeat.get("dayOfWeek", DAYS):
                found.append((one.isoformat(), clock(repeat, one, day), decimal.Decimal(quantity["value"])))
            one += datetime.timedelta(days=int(repeat["period"]))
    return found


def clock(repeat, one, day):
    if "timeOfDay" in repeat:
        return repeat["timeOfDay"][0][:5]
    code = repeat["when"][0]
    slot = {"HS": "bedtime", "WAKE": "wake"}.get(code) or MEALS[code[-1]]
    moment = day[slot]
    if isinstance(moment, dict):
        moment = moment[NAMES[one.weekday()]]
    # Before a meal or sleep an offset counts back, after getting up on.
    minute = int(moment[:2]) * 60 + int(moment[3:]) + repeat.get("offset", 0) * (1 if code == "WAKE" else -1)
    return f"{minute // 60:02}:{minute % 60:02}"


def date(text):
    return datetime.date.fromisoformat(text)
