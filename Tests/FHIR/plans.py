"""Plans to order: the samples, the requests and proposals of Tests/Interop, and a sweep of requests."""

import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[2]


def sources():
    """A name, a file, and the flags that complete it."""
    for folder in sorted((ROOT / "Samples").iterdir()):
        # A request says how the day is; the plan's own JSON says it too, and knows what revisions did.
        revisions = sorted(folder.glob("revision-*.json"), key=lambda path: int(path.stem.split("-")[1]))
        for path in [*folder.glob("plan.json"), *revisions[-1:]]:
            yield f"{folder.name}-{path.stem}", path, []
    for kind in ("requests", "proposals"):
        for path in sorted((ROOT / "Tests/Interop" / kind).glob("*.yaml")):
            yield path.stem, path, ["--start", "2026-09-28", "--measured", "2026-09-21", "--time-zone", "Europe/London"]


def sweep(folder, count=40):
    """Requests nobody wrote: meals that move at weekends, named times, liquids, every ending."""
    dice = random.Random(4_001)

    def clock(hour):
        minute = hour * 60 + dice.randrange(70)
        return f"{minute // 60:02}:{minute % 60:02}"

    for number in range(count):
        protocol = dice.choice(["reflux", "cough", "spasm", "sleep"])
        lines = [
            "drug: baclofen", f"protocol: {protocol}",
            f"start: {2026 + dice.randrange(3)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
            "patient: { age: 42, sex: female, egfr: 95, taking: [] }",
            f"day: {{ wake: {clock(6)}, breakfast: {clock(7)}, lunch: {clock(12)}, dinner: {clock(18)}, bedtime: {clock(22)} }}",
        ]
        if dice.random() < 0.5:
            lines.append(f"weekends: {{ breakfast: {clock(9)}, lunch: {clock(13)} }}")
        if protocol == "reflux":
            lines.append("problem-times: " + dice.choice(["[lunch, dinner]", "[dinner]", "{ late reflux: 21:15 }"]))
            lines.append(f"lead: {dice.randrange(30, 61)} minutes")
        lines.append(f"pace: {dice.randrange(3, 8)} days")
        lines.append("then: " + dice.choice(["taper", "review", "continue"]))
        lines.append("products: " + dice.choice(["[10 mg tablet]", "[5 mg tablet, 10 mg tablet]", "[1 mg/mL liquid]"]))
        path = folder / f"sweep-{number:02}.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield path.stem, path, []
