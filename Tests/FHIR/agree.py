"""Validates our orders by the models of fhir.resources and by the rules of R4, and compares the doses that a naive
program finds in them with the table of the plan.

    agree.py PROGRAM FOLDER
"""

import csv
import decimal
import io
import json
import pathlib
import re
import subprocess
import sys

from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.medicationrequest import MedicationRequest

import expand
import plans
import rules

# `07:30, 12:30: 5 mg (1 x 5 mg tablet); 22:30: 10 mg (1 x 10 mg tablet)`
CELL = re.compile(r"((?:\d\d:\d\d(?:, )?)+): ([\d.]+) mg")
TARGETS = {"r4": True, "no-sequence": False}


def run(program, *words):
    return subprocess.run([program, *map(str, words)], capture_output=True, encoding="utf-8")


def wanted(program, path, flags):
    """The doses of the plan by its own table, and the clock times of the person's day, by drug."""
    table = run(program, "table", path, *flags, "--by", "day", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(table.stdout)))
    document = json.loads(run(program, "table", path, *flags, "--format", "json").stdout)
    plans = document.get("plans") or [document]
    found = {}
    for plan in plans:
        drug = plan["plan"]["drug"]
        doses = [dose for row in rows for dose in doses_of(row, drug)]
        found[drug] = (sorted(doses), plan["circumstances"]["day"], plan["plan"])
    return found


def doses_of(row, drug):
    """The doses of a row: it is one in a table of one drug; of several, a cell holds those of a day."""
    if "amount" in row:
        return [(row["date"], row["time"], decimal.Decimal(row["amount"].removesuffix(" mg")))]
    return [
        (row["start"], time, decimal.Decimal(amount))
        for times, amount in CELL.findall(row[drug])
        for time in times.split(", ")
    ]


def drug_of(request):
    """The drug's name, whether the order names it or a product of it."""
    if "medicationCodeableConcept" in request:
        return request["medicationCodeableConcept"]["text"].lower()
    name = request["medicationReference"]["reference"][1:]
    product = next(resource for resource in request["contained"] if resource["id"] == name)
    return product["ingredient"][0]["itemCodeableConcept"]["text"].lower()


def usual(day, request):
    """The person's day. Where a request gives no time, the order says which was assumed."""
    day = dict(day)
    for dosage in request["dosageInstruction"]:
        repeat = dosage["timing"]["repeat"]
        for extension in repeat.get("extension", []):
            if extension["url"].endswith("/event-time"):
                code = repeat["when"][0]
                slot = {"HS": "bedtime", "WAKE": "wake"}.get(code) or expand.MEALS[code[-1]]
                day.setdefault(slot, extension["valueTime"][:5])
    return day


def faults_of(program, path, flags, profile, folder, name):
    answer = run(program, "table", path, *flags, "--format", "fhir", "--fhir-profile", profile)
    text = answer.stdout
    (folder / f"{name}.{profile}.fhir.json").write_text(text, encoding="utf-8")
    if not text:
        yield answer.stderr
        return
    document = json.loads(text, parse_float=decimal.Decimal)
    model = Bundle if document["resourceType"] == "Bundle" else MedicationRequest
    try:
        model.model_validate_json(text)
    except ValueError as error:
        yield f"the model: {error}"
    yield from rules.faults(document, text, TARGETS[profile])
    found = {}
    expected = wanted(program, path, flags)
    for request in rules.requests(document):
        drug = drug_of(request)
        found.setdefault(drug, []).extend(expand.doses(request, usual(expected[drug][1], request)))
    for drug, (doses, _, plan) in expected.items():
        mine = sorted(found.get(drug, []))
        if mine != doses:
            differing = sorted(set(mine) ^ set(doses))[:5]
            yield f"{drug}: {len(mine)} doses for {len(doses)}; {differing}"
        yield from supply_faults(plan, [one for one in rules.requests(document) if drug_of(one) == drug])


def supply_faults(plan, requests):
    """What is handed over is what the plan takes, in whole units, and no more."""
    needed = {line["product"]: line["toDispense"] for line in plan["supply"]}
    if len(needed) != 1:
        return
    given = sum(one.get("dispenseRequest", {}).get("quantity", {}).get("value", 0) for one in requests)
    if given != sum(needed.values()):
        yield f"{given} handed over for {needed}"


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True)
    checked, withheld, failed = 0, [], False
    for name, path, flags in [*plans.sources(), *plans.sweep(folder)]:
        first = run(program, "table", path, *flags, "--format", "fhir")
        if first.returncode == 1 and not first.stdout:
            withheld.append(name)
            continue
        for profile in TARGETS:
            checked += 1
            for fault in faults_of(program, path, flags, profile, folder, name):
                failed = True
                print(f"{name} for {profile}: {fault}")
    print(f"{checked} orders, both targets; withheld: {', '.join(withheld) or 'none'}")
    if failed or checked < 100:
        sys.exit("the orders do not hold")


main()
