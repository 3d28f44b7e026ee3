"""What R4 (4.0.1) demands of a MedicationRequest, or a Bundle of them, beyond what its data types do: the invariants of
the standard by their keys, and what each of the two targets allows. Written from the standard, not from our writer."""

import re

MEAL_TIMES = {"C", "CM", "CD", "CV"}
EVENTS = {"HS", "WAKE", "CM", "CD", "CV", "ACM", "ACD", "ACV"}
UCUM = "http://unitsofmeasure.org"
UNITS = {"mg", "mL", "d"}
FORMS = "http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm"
ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d")
# A JSON number of ours is written out: an exponent would leave its precision open.
NUMBER = re.compile(r'": (-?[0-9][^,\s}\]]*)')


def faults(document, text, allows_sequence):
    """One line a fault."""
    yield from shape(document, "")
    for number in NUMBER.findall(text):
        if not re.fullmatch(r"0|[1-9]\d*|(0|[1-9]\d*)\.\d*[1-9]", number):
            yield f"the number {number} is not written out"
    for request in requests(document):
        for fault in request_faults(request, allows_sequence):
            yield f"{request['id']}: {fault}"
    if document["resourceType"] == "Bundle":
        if document["type"] != "collection":
            yield "the Bundle is no collection"
        urls = [entry["fullUrl"] for entry in document["entry"]]
        if len(set(urls)) != len(urls):
            yield "bdl-7: a fullUrl twice"
        for entry in document["entry"]:
            resource = entry["resource"]
            if not entry["fullUrl"].endswith(f"/{resource['resourceType']}/{resource['id']}"):
                yield "the fullUrl does not end in the resource's id"


def requests(document):
    if document["resourceType"] == "Bundle":
        return [entry["resource"] for entry in document["entry"]]
    return [document]


def shape(value, path):
    """What holds of every element: nothing empty, no null, no text that a string must not hold."""
    if value is None:
        yield f"{path}: null"
    elif isinstance(value, (dict, list)):
        if not value:
            yield f"{path}: ele-1: empty"
        if isinstance(value, dict) and "url" in value and path.split("/")[-2:-1] == ["extension"]:
            if ("extension" in value) == any(key.startswith("value") for key in value):
                yield f"{path}: ext-1: extensions or a value, not both"
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from shape(item, f"{path}/{key}")
    elif isinstance(value, str):
        if not value.strip() or value != value.strip():
            yield f"{path}: a text with nothing, or with space around it"
        if any(ord(one) < 32 or 0x7F <= ord(one) < 0xA0 or 0x202A <= ord(one) <= 0x202E for one in value):
            yield f"{path}: a character that acts"


def request_faults(request, allows_sequence):
    if not ID.fullmatch(request["id"]):
        yield "no id"
    if request["status"] != "draft" or request["intent"] not in ("proposal", "plan"):
        yield "an order nobody gave"
    if ("medicationReference" in request) == ("medicationCodeableConcept" in request):
        yield "medication[x] is one of both"
    if not DATE.fullmatch(request["authoredOn"]):
        yield "authoredOn"
    yield from contained_faults(request)
    dosages = request["dosageInstruction"]
    places = [dosage.get("sequence") for dosage in dosages]
    if allows_sequence:
        if None in places or places != sorted(places):
            yield "the levels are not in the order of `sequence`"
    else:
        if any(place is not None for place in places):
            yield "`sequence` for a target that forbids it"
        ends = {dosage["timing"]["repeat"]["boundsPeriod"].get("end") for dosage in dosages}
        if len(ends) != 1:
            yield "two levels in one order"
    for dosage in dosages:
        yield from dosage_faults(dosage)
    yield from quantities(request)


def contained_faults(request):
    ids = [resource["id"] for resource in request.get("contained", [])]
    references = ["#" + one for one in ids]
    if len(set(ids)) != len(ids):
        yield "an id twice among the contained"
    used = set(find(request, "reference"))
    for one in references:
        if one not in used:
            yield f"dom-3: {one} is contained and not referred to"
    for one in used:
        if one not in references:
            yield f"ref-1: {one} is referred to and not contained"
    for resource in request.get("contained", []):
        if "contained" in resource:
            yield "dom-2: contained in contained"
        if "meta" in resource or "text" in resource:
            yield "dom-4: a contained resource with meta or narrative"
        if resource["resourceType"] == "Patient" and set(resource) != {"resourceType", "id"}:
            yield "the person has an identity"


def find(value, key):
    if isinstance(value, dict):
        for name, item in value.items():
            if name == key and isinstance(item, str):
                yield item
            yield from find(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from find(item, key)


def dosage_faults(dosage):
    repeat = dosage["timing"]["repeat"]
    for key, needs in (("duration", "durationUnit"), ("period", "periodUnit"), ("periodMax", "period"),
                       ("durationMax", "duration"), ("countMax", "count")):
        if key in repeat and needs not in repeat:
            yield f"tim-1/2/6/7/8: `{key}` without `{needs}`"
    for key in ("duration", "period"):
        if repeat.get(key, 0) < 0:
            yield f"tim-4/5: {key} below 0"
    if "offset" in repeat:
        if "when" not in repeat or MEAL_TIMES & set(repeat["when"]):
            yield "tim-9: an offset without `when`, or at a meal"
    if "timeOfDay" in repeat and "when" in repeat:
        yield "tim-10: `timeOfDay` and `when`"
    if len(repeat.get("when", [])) + len(repeat.get("timeOfDay", [])) != 1:
        yield "not one time of the day in a dosage"
    if not set(repeat.get("when", [])) <= EVENTS:
        yield "an event that no meal or sleep is"
    if not all(TIME.fullmatch(time) for time in repeat.get("timeOfDay", [])):
        yield "no time of the day"
    if repeat.get("frequency") != 1 or repeat.get("periodUnit") != "d":
        yield "not one dose in so many days"
    bounds = repeat["boundsPeriod"]
    if not DATE.fullmatch(bounds["start"]) or bounds.get("end", "9999-12-31") < bounds["start"]:
        yield "per-1: the period ends before it begins"
    if len(dosage["doseAndRate"]) != 1 or "doseQuantity" not in dosage["doseAndRate"][0]:
        yield "not one dose"
    if "text" not in dosage:
        yield "a dosage that no person can read"
    if "asNeededBoolean" in dosage or "duration" in repeat:
        yield "`asNeeded` or `duration`"


def quantities(value):
    if isinstance(value, dict):
        if "numerator" in value and "denominator" not in value:
            yield "rat-1: half a ratio"
        if "value" in value and "unit" in value:
            if "code" in value and "system" not in value:
                yield "qty-3: a code without its system"
            if value.get("system") == UCUM and value["code"] not in UNITS:
                yield f"{value['code']} in UCUM"
            if value.get("system") == FORMS and value["code"] not in ("TAB", "CAP"):
                yield f"{value['code']} among forms"
            if value["value"] <= 0:
                yield "nothing, or less"
        for item in value.values():
            yield from quantities(item)
    elif isinstance(value, list):
        for item in value:
            yield from quantities(item)
