"""Times the program against its measures, in turn, and prints medians and ratios.

    compare.py RELEASE_FOLDER BUILD_FOLDER
"""

import json
import os
import statistics
import subprocess
import sys
import time

RELEASE, BUILD = sys.argv[1:3]
REQUEST = "Samples/reflux/request.yaml"
YEAR = "Benchmarks/taper-52-weeks.yaml"
ICS = os.path.join(BUILD, "reflux.ics")
ROUNDS = 25


def run(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def whole_process(commands):
    """Median milliseconds of each command, run in turn so that a slow spell of the machine meets all of them."""
    times = [[] for _ in commands]
    for turn in range(ROUNDS + 2):
        for index, command in enumerate(commands):
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if turn >= 2:
                times[index].append((time.perf_counter() - began) * 1e3)
    return [statistics.median(each) for each in times]


def main():
    program = os.path.join(RELEASE, "doseplan")
    run([os.path.join(RELEASE, "plan-bench"), REQUEST, "1", "--write", ICS])

    plan, empty, python = whole_process([
        [program, "plan", REQUEST, "-o", os.path.join(BUILD, "x.ics")],
        [os.path.join(RELEASE, "empty-program")],
        [sys.executable, "Benchmarks/baseline_ics.py", ICS, os.path.join(BUILD, "y.ics")],
    ])
    print("whole process, median of", ROUNDS)
    print(f"  doseplan plan reflux -o x.ics     {plan:8.2f} ms")
    print(f"  empty static Swift program        {empty:8.2f} ms   doseplan is {plan / empty:.1f} times that")
    print(f"  Python icalendar, same calendar   {python:8.2f} ms   doseplan is {python / plan:.1f} times faster (goal 15)")

    ours, theirs = [], []
    for _ in range(7):
        ours.append(json.loads(run([os.path.join(RELEASE, "plan-bench"), REQUEST, "2000"])))
        theirs.append(json.loads(run([os.path.join(BUILD, "baseline"), ICS, "2000"])))
    total = statistics.median(each["total_us"] for each in ours)
    calendar = statistics.median(each["calendar_us"] for each in ours)
    check = statistics.median(each["plan_and_check_us"] for each in ours)
    year = [json.loads(run([os.path.join(RELEASE, "plan-bench"), YEAR, "500"])) for _ in range(7)]
    c_time = statistics.median(each["microseconds"] for each in theirs)
    print(f"in process, one calendar of {ours[0]['events']} events, medians of 7 runs of 2000")
    print(f"  doseplan: plan and check          {check:8.1f} µs")
    print(f"  doseplan: calendar                {calendar:8.1f} µs")
    print(f"  doseplan: all                     {total:8.1f} µs")
    print(f"  plain C, libical: calendar only   {c_time:8.1f} µs   doseplan is {c_time / total:.2f} times as fast (goal 1)")
    checks = [json.loads(run([os.path.join(RELEASE, "plan-bench"), "--check", "500"])) for _ in range(7)]
    judged, walked = (statistics.median(each[key] for each in checks) for key in ("check_us", "walk_us"))
    plan = statistics.median(each["plan_us"] for each in year)
    print(f"in process, a way down of {year[0]['days'] / 7:.0f} weeks with four strengths, medians of 7 runs of 500")
    print(f"  doseplan: plan                    {plan:8.1f} µs   (goal: less than 1000)")
    print(f"in process, checking {checks[0]['steps']} steps with {checks[0]['doses']} doses, medians of 7 runs of 500")
    print(f"  doseplan: check                   {judged:8.1f} µs   (goal: well under 1000)")
    print(f"  totals and gaps alone, by dose    {walked:8.1f} µs   all rules take {judged / walked:.0f} times that")


main()
