#!/usr/bin/env python3
"""Changes one comparison of the checker at a time and asks the tests whether they notice.

    Scripts/mutate.py [--work DIR] [--jobs N] [--time-limit SECONDS] [--only REGEX] [--quick] [--list]

All changes are compiled at once into a copy outside the tree: each operator becomes one of its own, which does what it
always did unless the environment names its number. So one build serves all of them, and each costs one run of the
tests. Prints one line a change and writes the survivors to DIR/survivors.txt; exits 1 if any survivor is not explained
in docs/MUTATIONS.md by its line of code.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["Sources/SafetyChecks/Rules", "Sources/SafetyChecks/Context", "Sources/SafetyChecks"]
# Words and examples for people, not limits.
WORDING = {"DoseWording.swift", "OnTheWayDown.swift", "LoweredDose.swift", "SafetyRule.swift", "RuleRegistry.swift"}
TARGETS = ["DoseModel", "TitrationEngine", "SafetyChecks", "CalendarText", "MonographFiles", "CLibYAML"]

# What each operator is turned into: shifted by one, and turned round.
CHANGES = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "+ 1": ["+ 0"], "- 1": ["- 0"], "min": ["max"], "max": ["min"], "!": [""],
    "..<": ["..."],
}
BINARY = re.compile(r"(?<= )(<=|>=|==|!=|<|>|&&|\|\|)(?= |$)|(?<= )([+-] 1)(?![\w.])|\b(min|max)(?=\()|(?<=[ (\[{])!(?=[\w($])")
# Characters that Swift takes for operators, and that nobody uses.
ALPHABET = "∀∁∂∃∄∅∆∇∈∉∊∋∌∍∎∏∐∓∔∖∗∘∝∟∠∡∢∣∤∥∦∩∪∫∬∭∮∯∰∱∲∳∴∵∶∷∸∹∺∻∼∽∾∿"
PRECEDENCE = {
    "<": "ComparisonPrecedence", "<=": "ComparisonPrecedence", ">": "ComparisonPrecedence",
    ">=": "ComparisonPrecedence", "==": "ComparisonPrecedence", "!=": "ComparisonPrecedence",
    "&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence",
}


class Mutant:
    def __init__(self, number, path, line, column, old, new, text):
        self.number, self.path, self.line, self.column = number, path, line, column
        self.old, self.new, self.text = old, new, text

    @property
    def title(self):
        shown = {"": "dropped", "+ 0": "dropped", "- 0": "dropped"}.get(self.new, self.new)
        return f"{self.path}:{self.line}:{self.column} `{self.old}` -> {shown}: {self.text}"


def name_of(number):
    digits = ""
    for _ in range(3):
        number, digit = divmod(number, len(ALPHABET))
        digits += ALPHABET[digit]
    return "⊰" + digits


def blanked(line):
    """The line with strings and comments blanked out, of the same length."""
    result, index = [], 0
    while index < len(line):
        if line.startswith("//", index):
            return "".join(result) + " " * (len(line) - index)
        if line[index] == '"':
            end = end_of_string(line, index)
            result.append(" " * (end - index))
            index = end
            continue
        result.append(line[index])
        index += 1
    return "".join(result)


def end_of_string(line, start):
    """The place behind a string's closing quote; interpolations may hold strings of their own."""
    index = start + 1
    while index < len(line) and line[index] != '"':
        if line.startswith("\\(", index):
            depth, index = 1, index + 2
            while index < len(line) and depth:
                if line[index] == '"':
                    index = end_of_string(line, index)
                    continue
                depth += {"(": 1, ")": -1}.get(line[index], 0)
                index += 1
        else:
            index += 2 if line[index] == "\\" else 1
    return index + 1


def rewritten(path, text, first):
    """The file with every place replaced by an operator of its own, and the mutants."""
    mutants, lines = [], []
    for number, line in enumerate(text.split("\n"), 1):
        plain = blanked(line)
        out, last = "", 0
        for found in BINARY.finditer(plain):
            old = found.group(1) or found.group(2) or found.group(3) or "!"
            if re.search(r"\b(func|operator)\s+$", plain[: found.start()]):
                continue
            # `.min(by:)` and the like pick an element; only the function of two values is a bound.
            if old in ("min", "max") and plain[: found.start()].endswith("."):
                continue
            site = first + len(mutants)
            for new in CHANGES[old]:
                mutants.append(Mutant(first + len(mutants), path, number, found.start() + 1, old, new, line.strip()))
            if old in ("min", "max"):
                replacement = f"{old}Mutant{site}"
            else:
                replacement = name_of(site)
            out += line[last : found.start()] + replacement
            if old in ("+ 1", "- 1"):
                out += " 1"
            last = found.end()
        lines.append(out + line[last:])
    return "\n".join(lines), mutants


def declaration(site, old, numbers):
    name = name_of(site)
    one, other = numbers[0], numbers[-1]
    if old in ("min", "max"):
        new = CHANGES[old][0]
        return (f"func {old}Mutant{site}<T: Comparable>(_ a: T, _ b: T) -> T "
                f"{{ active == {one} ? Swift.{new}(a, b) : Swift.{old}(a, b) }}\n")
    if old == "!":
        return f"prefix operator {name}\nprefix func {name}(_ a: Bool) -> Bool {{ active == {one} ? a : !a }}\n"
    if old in ("+ 1", "- 1"):
        sign = old[0]
        return (f"infix operator {name}: AdditionPrecedence\n"
                f"func {name}<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {{ active == {one} ? a : a {sign} b }}\n")
    head = f"infix operator {name}: {PRECEDENCE[old]}\n"
    if old in ("&&", "||"):
        new = CHANGES[old][0]
        return head + (f"func {name}(_ a: Bool, _ b: @autoclosure () -> Bool) -> Bool "
                       f"{{ active == {one} ? (a {new} b()) : (a {old} b()) }}\n")
    if old in ("==", "!="):
        new = CHANGES[old][0]
        return head + (
            f"func {name}<T: Equatable>(_ a: T, _ b: T) -> Bool {{ active == {one} ? a {new} b : a {old} b }}\n"
            f"func {name}<T: Equatable>(_ a: T?, _ b: T?) -> Bool {{ active == {one} ? a {new} b : a {old} b }}\n"
            f"func {name}<T>(_ a: T?, _ b: _OptionalNilComparisonType) -> Bool "
            f"{{ active == {one} ? a {new} nil : a {old} nil }}\n")
    shift, turn = CHANGES[old]
    body = f"active == {one} ? a {shift} b : active == {other} ? a {turn} b : a {old} b"
    return head + (
        f"func {name}<T: Comparable>(_ a: T, _ b: T) -> Bool {{ {body} }}\n"
        f"@_disfavoredOverload func {name}<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool {{ {body} }}\n"
        f"func {name}<T: Comparable, U: Comparable>(_ a: (T, U), _ b: (T, U)) -> Bool {{ {body} }}\n"
        f"func {name}<T: Comparable, U: Comparable, V: Comparable>(_ a: (T, U, V), _ b: (T, U, V)) -> Bool "
        f"{{ {body} }}\n")


SWITCH = """import Glibc

/// The number of the change that is on; 0 for none.
let active: Int = getenv("DOSEPLAN_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

"""


def prepare(work):
    """The copy with all changes in it; returns the mutants."""
    for name in TARGETS:
        target = work / "Sources" / name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(ROOT / "Sources" / name, target)
    for name, source in [("Templates", "Templates"), ("Tests/SafetyChecksTests", "Tests/SafetyChecksTests")]:
        shutil.rmtree(work / name, ignore_errors=True)
        shutil.copytree(ROOT / source, work / name)
    mutants, declarations = [], SWITCH
    for folder in FOLDERS:
        for path in sorted((work / folder).glob("*.swift")):
            if path.name in WORDING:
                continue
            text, own = rewritten(str(path.relative_to(work)), path.read_text(encoding="utf-8"), len(mutants) + 1)
            path.write_text(text, encoding="utf-8")
            mutants += own
    sites = {}
    for mutant in mutants:
        sites.setdefault((mutant.path, mutant.line, mutant.column), []).append(mutant)
    for group in sites.values():
        declarations += declaration(group[0].number, group[0].old, [mutant.number for mutant in group])
    (work / "Sources/SafetyChecks/Mutants.swift").write_text(declarations, encoding="utf-8")
    head = (ROOT / "Package.swift").read_text(encoding="utf-8").split("let package")[0]
    (work / "Package.swift").write_text(head + PACKAGE, encoding="utf-8")
    return mutants


# The tests in the order of what they cost: the named cases, sweeps that take seconds, and those that take longer.
FAULTS = "GarbageTests|SeededFaultTests|FindingPageTests|UnverifiedTests"
ORACLES = "OracleTests|Repair"
STAGES = [["--skip", f"{FAULTS}|{ORACLES}"], ["--filter", FAULTS], ["--filter", ORACLES]]

PACKAGE = """let package = Package(
    name: "doseplan",
    targets: [
        .target(name: "DoseModel"),
        .target(name: "TitrationEngine", dependencies: ["DoseModel"]),
        .target(name: "SafetyChecks", dependencies: ["DoseModel"]),
        .systemLibrary(name: "CLibYAML"),
        .target(name: "CalendarText", dependencies: ["DoseModel"]),
        .target(name: "MonographFiles", dependencies: ["DoseModel", "CalendarText", "CLibYAML"]),
        .testTarget(
            name: "SafetyChecksTests", dependencies: ["SafetyChecks", "DoseModel", "MonographFiles", "TitrationEngine"]),
    ])
for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
"""


def explained():
    """The lines of code that docs/MUTATIONS.md gives a reason for, with the change."""
    page = ROOT / "docs/MUTATIONS.md"
    if not page.exists():
        return []
    return re.findall(r"^- `([^`]+)` `([^`]*)` -> (\S+): `(.+?)`", page.read_text(encoding="utf-8"), re.M)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/tmp/doseplan-mutants"))
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--time-limit", type=float, default=120)
    parser.add_argument("--only", default="")
    parser.add_argument("--swift", default=os.environ.get("SWIFT", "swift"))
    parser.add_argument("--list", action="store_true", help="name the changes and stop")
    parser.add_argument("--quick", action="store_true", help="ask the named cases only")
    parser.add_argument("--keep", action="store_true", help="the copy stands already and is built")
    options = parser.parse_args()
    work = options.work.resolve()
    if ROOT in work.parents or work == ROOT:
        sys.exit("the copy must lie outside the tree")
    work.mkdir(parents=True, exist_ok=True)
    mutants = prepare(work)
    if options.list:
        print("\n".join(mutant.title for mutant in mutants))
        return
    build = [*options.swift.split(), "build", "--build-tests", "--configuration", "release", "-Xswiftc",
             "-enable-testing"]
    if not options.keep and subprocess.run(build, cwd=work).returncode:
        sys.exit("the copy does not build")
    program = next(work.glob(".build/*/release/*PackageTests.xctest"))

    def run(number):
        # Some changes crash; nobody reads how.
        environment = dict(os.environ, DOSEPLAN_MUTANT=str(number), SWIFT_BACKTRACE="enable=no")
        # Most changes fall to the named cases, and the sweeps need not run.
        for part in STAGES[:1] if options.quick else STAGES:
            command = [str(program), "--testing-library", "swift-testing", *part]
            try:
                done = subprocess.run(command, cwd=work, env=environment, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL, timeout=options.time_limit)
            except subprocess.TimeoutExpired:
                return "killed (never ended)"
            if done.returncode:
                return "killed"
        return "survived"

    began = time.monotonic()
    if run(0) != "survived":
        sys.exit("the tests fail without any change")
    chosen = [mutant for mutant in mutants if re.search(options.only, mutant.title)]
    reasons, survivors, unexplained = explained(), [], 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for mutant, verdict in zip(chosen, pool.map(lambda one: run(one.number), chosen)):
            if verdict == "survived":
                name = pathlib.Path(mutant.path).name
                shown = mutant.new or "dropped"
                known = any(r[0] == name and r[1] == mutant.old and r[2] in (shown, "dropped") and r[3] in mutant.text
                            for r in reasons)
                verdict = "survived, explained" if known else "SURVIVED"
                unexplained += not known
                survivors.append(f"{mutant.title}{' (explained)' if known else ''}")
            print(f"{verdict}: {mutant.title}", flush=True)
    minutes = (time.monotonic() - began) / 60
    (work / "survivors.txt").write_text("\n".join(survivors) + "\n", encoding="utf-8")
    print(f"{len(chosen)} changes, {len(chosen) - len(survivors)} killed, {len(survivors) - unexplained} explained, "
          f"{unexplained} survived; {len(chosen) / max(minutes, 0.01):.0f} a minute")
    sys.exit(1 if unexplained else 0)


main()
