#!/usr/bin/env python3
"""Looks at sheets as people get them: on a phone, on A4 and Letter paper, in light and dark.

    check.py PROGRAM OUT      writes photographs and prints to OUT; prints a line a fault; exits 1 if there is any

Every sheet and drawing of Samples is looked at, and sheets that PROGRAM makes of requests that were written to break
them. Nothing may overflow, every text must stand out from what is behind it, no label of a drawing may touch another,
nothing may be fetched, and the boxes to tick must be the doses of the plan.
"""

import csv
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from browser import Browser

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
MEASURE = (HERE / "measure.js").read_text(encoding="utf-8")
PHONE, PAPERS = (390, 844), {"a4": (210, 297), "letter": (215.9, 279.4)}
# So many pages at most, where a sheet is meant to fit.
ONE_PAGE = {"article-taper"}
TWO_PAGES = {"reflux", "spasm", "sleep", "cough"}

HOSTILE = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)> \"'`>",
    "accents": "\"\u0301 onmouseover=\"\u0301alert(1) <\u0301b>",
    "tags": "{{drug}} {{{staircase}}} {{#steps}} {{/drugs}} {{> page.html}} {{=<% %>=}}",
    "hebrew": "\u05e6\u05e8\u05d1\u05ea (\u05e2\u05e8\u05d1) 5 mg",
    "emoji": "\U0001f469\u200d\U0001f52c\U0001f3f4\u200d\u2620\ufe0f\U0001f1e9\U0001f1ea",
    "arabic": "\u062d\u0645\u0648\u0636\u0629 \u0641\u064a \u0627\u0644\u0645\u0633\u0627\u0621",
    "long": "x" * 10_000,
    "markdown": "# | * _ ~ ` [a](javascript:alert(1)) ![b](http://x/y) <!-- --> \\",
}


def request(text):
    """A request with the same text wherever a person may write one."""
    def quote(text):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    # Names are refused beyond a length; sentences are not.
    short = quote(text if len(text) < 300 else "late")
    text = quote(text)
    return f"""drug: baclofen
protocol: reflux
start: 2026-12-07
time-zone: America/New_York
patient: {{ age: 42, sex: female, egfr: 95, measured: 2026-11-02, taking: [{short}, oxycodone], conditions: [{short}] }}
problem-times:
  ? {short}
  : 22:15
target: 5 mg before problem times
goal:
  symptom: {short}
  baseline:
    ? {short}
    : 7
    sleep: 4
acknowledge:
  - {{ code: I701, by: {short}, reason: {short} }}
  - {{ code: I702, by: {short}, reason: {short} }}
  - {{ code: I700, by: {short}, reason: {short} }}
"""


def hostile(program, out):
    """Sheets of requests that were written to break them."""
    made = []
    for name, text in HOSTILE.items():
        file = out / f"hostile-{name}.yaml"
        file.write_text(request(text), encoding="utf-8")
        target = out / f"hostile-{name}.html"
        run = subprocess.run(
            [program, "plan", str(file), "-o", str(target), "-o", str(out / f"hostile-{name}.svg"),
             "-o", str(out / f"hostile-{name}.md")], capture_output=True, text=True)
        if run.returncode not in (0, 1) or not target.exists():
            # A field may refuse a text; then there is no sheet, and that is said.
            print(f"note: {name}: no sheet: {run.stderr.strip().splitlines()[:1]}")
            continue
        made.append((f"hostile-{name}", target, None))
    return made


def samples():
    for folder in sorted((ROOT / "Samples").iterdir()):
        if (folder / "sheet.html").exists():
            yield folder.name, folder / "sheet.html", folder / "days.csv"


def doses(file):
    """How many doses each day of a plan has, by its CSV."""
    days = {}
    with open(file, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if "date" in row:
                days[row["date"]] = days.get(row["date"], 0) + 1
                continue
            # Several drugs: a column each, with the clock times of the day.
            times = [re.findall(r"\d\d:\d\d", text) for name, text in row.items()
                     if name not in ("start", "last", "days") and not name.endswith(("_take", "_daily_total"))]
            days[row["start"]] = sum(map(len, times))
    return {day: count for day, count in days.items() if count}


def markup_faults(name, page):
    text = page.read_text(encoding="utf-8")
    try:
        tree = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [f"{name}: not well formed: {error}"]
    faults = []
    allowed = {"http-equiv", "content", "charset", "name", "lang", "class", "id", "scope", "rowspan", "colspan", "role",
               "aria-label", "aria-labelledby", "datetime", "value", "width", "height", "viewBox", "x", "y", "x1", "x2",
               "y1", "y2", "fill", "patternUnits", "d", "cx", "cy", "r", "text-anchor", "dir"}
    for element in tree.iter():
        tag = element.tag.split("}")[-1]
        if tag in {"script", "img", "link", "iframe", "object", "embed", "a", "form", "base", "image", "use"}:
            faults.append(f"{name}: has a <{tag}>")
        for key in element.attrib:
            if key not in allowed:
                faults.append(f"{name}: <{tag}> has {key}")
    if re.search(r"https?://(?!www\.w3\.org/)", re.sub(r">[^<]*<", "><", text)):
        faults.append(f"{name}: markup that names an address")
    return faults


def page_faults(browser, name, page, days, out):
    faults = markup_faults(name, page)
    sizes = {"phone": (*PHONE, True), "screen": (1280, 900, False)}
    for dark in (False, True):
        for size, (width, height, mobile) in sizes.items():
            browser.load(page, width, height, mobile=mobile, dark=dark)
            found = browser.value(MEASURE)
            faults += [f"{name} ({size}{', dark' if dark else ''}): {fault}" for fault in found["faults"][:5]]
            if len(browser.requests) > 1:
                faults.append(f"{name}: asked for {browser.requests[1:3]}")
            if not (dark and size == "screen"):
                browser.photograph(out / f"{name}-{size}{'-dark' if dark else ''}.png")
    if days and days.exists():
        wanted, boxes = doses(days), {day: count for day, count in found["boxes"].items() if count}
        if boxes != wanted:
            wrong = sorted(day for day in set(wanted) | set(boxes) if wanted.get(day) != boxes.get(day))
            faults.append(f"{name}: boxes are not the doses on {wrong[:3]}")
    for paper, (width, height) in PAPERS.items():
        file = out / f"{name}-{paper}.pdf"
        # What is printed is measured at the width of the paper between its margins.
        browser.ask("Emulation.setDeviceMetricsOverride", {
            "width": int((width - 22) / 25.4 * 96), "height": 900, "deviceScaleFactor": 1, "mobile": False})
        browser.ask("Emulation.setEmulatedMedia", {"media": "print", "features": [
            {"name": "prefers-color-scheme", "value": "dark"}]})
        found = browser.value(MEASURE)
        faults += [f"{name} ({paper}): {fault}" for fault in found["faults"][:5]]
        ground = browser.value("getComputedStyle(document.documentElement).backgroundColor")
        if ground != "rgb(255, 255, 255)":
            faults.append(f"{name} ({paper}): paper is {ground}")
        browser.print(file, width, height)
        information = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
        pages = int(re.search(r"Pages:\s+(\d+)", information).group(1))
        most = 1 if name in ONE_PAGE else 2 if name in TWO_PAGES else None
        if most and pages > most:
            faults.append(f"{name} ({paper}): {pages} pages, more than {most}")
        print(f"{name} {paper}: {pages} page{'s' if pages > 1 else ''}")
        subprocess.run(["pdftoppm", "-r", "70", "-l", "3", "-png", str(file), str(file.with_suffix(""))], check=True)
    return faults


def main():
    program, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    only = sys.argv[3:]
    out.mkdir(parents=True, exist_ok=True)
    pages = [page for page in list(samples()) + hostile(program, out) if not only or page[0] in only]
    browser, faults = Browser(), []
    try:
        for name, page, days in pages:
            faults += page_faults(browser, name, page, days, out)
            drawing = page.parent / "staircase.svg" if days else page.with_suffix(".svg")
            if drawing.exists():
                faults += markup_faults(f"{name} (svg)", drawing)
    finally:
        browser.close()
    for fault in faults:
        print("fault:", fault)
    print(f"{len(pages)} sheets, {len(faults)} faults")
    sys.exit(1 if faults or not pages else 0)


main()
