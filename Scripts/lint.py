#!/usr/bin/env python3
"""The rules of the house that a compiler does not know. Prints one line a fault; exits 1 if there is any."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# What each module may import: what stands above it, and nothing beside it.
WALLS = {
    "DoseModel": {"Glibc"},
    "TitrationEngine": {"DoseModel"},
    "SafetyChecks": {"DoseModel"},
    "Tracking": {"DoseModel"},
    "PlanStore": {"DoseModel", "Glibc"},
    "CalendarText": {"DoseModel"},
    "MonographFiles": {"DoseModel", "CalendarText", "CLibYAML", "Glibc", "Synchronization"},
    "PlanWords": {"DoseModel"},
    "TextReports": {"DoseModel", "PlanWords"},
    "PatientSheets": {"DoseModel", "PlanWords", "TextReports", "Mustache"},
    "FHIRExport": {"DoseModel", "TextReports"},
    "CalendarExport": {"DoseModel", "CLibical", "CLibUUID", "Glibc", "Synchronization"},
    "CalmDays": {"DoseModel"},
    "CalDAV": {"DoseModel", "CLibExpat"},
    "CurlTransport": {"CalDAV", "Glibc"},
    "PlanPipeline": {
        "DoseModel", "TitrationEngine", "SafetyChecks", "MonographFiles", "TextReports", "CalendarExport",
        "FHIRExport", "PatientSheets", "CalmDays", "CalDAV", "CurlTransport", "Templates", "Tracking", "PlanStore",
        "PlanWords", "Glibc",
    },
    "doseplan": {"DoseModel", "PlanPipeline", "ArgumentParser", "Glibc"},
}

# Layers that must not hold a clinical number, and the numbers that are none: counting, calendars, decimals.
NUMBERLESS = {"DoseModel", "TitrationEngine", "SafetyChecks", "Tracking"}
PLAIN_NUMBERS = {"0", "1", "2", "7", "10", "24", "60", "100", "1_000", "1000", "1_000_000"}
# Calendar arithmetic, and equations and units whose coefficients are their definition.
NUMBER_FILES = {"CivilDate.swift", "WeekdaySet.swift", "KidneyEquation.swift", "Creatinine.swift", "Ratio.swift",
                "DecimalText.swift"}

LONGEST = 400
IMPORT = re.compile(r"^\s*(?:(?:public|package|internal|private|@\w+(?:\(\w+\))?)\s+)*import\s+(?:struct\s+|class\s+|enum\s+)?(\w+)")
DECLARATION = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package)\s+(?!import\b|extension\b|internal\(set\)\s*$)"
    r"(?:(?:private|internal|package)\(set\)\s+|static\s+|final\s+|mutating\s+|nonisolated\s+|consuming\s+|borrowing\s+)*"
    r"(?:func|var|let|struct|class|enum|protocol|init|typealias|actor|subscript|associatedtype)\b")
STRING = re.compile(r'"(?:\\.|[^"\\])*"')
NUMBER = re.compile(r"(?<![\w.$])\d[\d_]*(?:\.\d+)?(?![\w])")


def code_of(line):
    """A line without its strings and its comment."""
    return STRING.sub('""', line).split("//")[0]


def faults_of(path):
    module = path.relative_to(ROOT / "Sources").parts[0]
    lines = path.read_text(encoding="utf-8").splitlines()
    name = path.relative_to(ROOT)
    if len(lines) > LONGEST:
        yield f"{name}: {len(lines)} lines, more than {LONGEST}"
    in_text = False
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}"
        if line.count('"""') == 1:
            in_text = not in_text
            continue
        if in_text:
            continue
        found = IMPORT.match(line)
        if found and found.group(1) not in WALLS[module]:
            yield f"{where}: {module} must not import {found.group(1)}"
        if DECLARATION.match(line) and not is_documented(lines, number - 1):
            yield f"{where}: public declaration without a doc comment"
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield f"{where}: unfinished work"
        if module in NUMBERLESS and path.name not in NUMBER_FILES:
            for literal in NUMBER.findall(code_of(line)):
                if literal not in PLAIN_NUMBERS and "lint: " not in line:
                    yield f"{where}: number {literal} belongs in a monograph (or say why not: // lint: ...)"


def is_documented(lines, index):
    """Whether a doc comment, possibly above attributes, stands right above the line."""
    index -= 1
    while index >= 0 and lines[index].strip().startswith("@"):
        index -= 1
    return index >= 0 and lines[index].strip().startswith("///")


def main():
    unknown = [p.name for p in (ROOT / "Sources").iterdir() if p.is_dir() and p.name not in WALLS and not p.name.startswith("CLib")]
    faults = [f"Sources/{name}: a module without a wall" for name in unknown]
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        faults += faults_of(path)
    for path in sorted((ROOT / "Tests").rglob("*.swift")):
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST:
            faults.append(f"{path.relative_to(ROOT)}: more than {LONGEST} lines")
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(1 if faults else 0)


main()
