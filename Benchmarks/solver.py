"""Solves seeded instances of our two searches with a general solver, OR-Tools CP-SAT, compares and prints time ratios.

    solver.py PLAN_BENCH [COUNT]

Exits 1 where an optimum differs. Both sides are warm; the solver gets one thread, with which it is fastest on models of
this size, and is charged processor time, so that a busy machine does not count against it; we are charged the clock's.
Building its models is timed apart and not counted.
"""

import json
import math
import statistics
import subprocess
import sys
import time
from fractions import Fraction

from ortools.sat.python import cp_model

RELEASE = {"modified-release": 1, "patch": 2}


def lines(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.splitlines()


def tablet_model(instance):
    """The choice of products for a whole plan, its three aims in one exact weighted sum."""
    model = cp_model.CpModel()
    most = instance["unitsPerDose"]
    products = []
    for product in instance["products"]:
        part = Fraction(*product["part"])
        divisible = product["form"] == "tablet"
        products.append((product["form"], product["strength"], part if divisible or product["form"] == "liquid" else 1))
    shares = math.lcm(*(Fraction(part).denominator for form, _, part in products if form != "liquid"), 1)
    used = [model.new_bool_var("") for _ in products]
    for i, first in enumerate(products):
        for j in range(i):
            if RELEASE.get(first[0], 0) != RELEASE.get(products[j][0], 0):
                model.add_bool_or(~used[i], ~used[j])

    splits, units = [], []
    demands = {}
    for amount, times in instance["demands"]:
        demands[amount] = demands.get(amount, 0) + times
    for amount, times in demands.items():
        sums, counts, volumes = [], [], []
        for index, (form, strength, part) in enumerate(products):
            if form == "liquid":
                if (Fraction(amount, strength) / part).denominator == 1:
                    volume = model.new_bool_var("")
                    model.add_implication(volume, used[index])
                    volumes.append(volume)
                continue
            parts = Fraction(part).denominator
            whole = model.new_int_var(0, most, "")
            sums.append(whole * (strength * shares))
            counts.append(whole * shares)
            model.add(whole == 0).only_enforce_if(~used[index])
            if parts > 1:
                rest = model.new_int_var(0, parts - 1, "")
                split = model.new_bool_var("")
                model.add(rest == 0).only_enforce_if(~split)
                model.add_implication(split, used[index])
                sums.append(rest * (strength * shares // parts))
                counts.append(rest * (shares // parts))
                splits.append(split * times)
        model.add(sum(sums) == amount * shares * (1 - sum(volumes)))
        model.add_at_most_one(volumes)
        model.add(sum(counts) <= most * shares)
        units += [count * times for count in counts] + [volume * (times * shares) for volume in volumes]

    unit_weight = 1 + sum(demands.values()) * most * shares
    split_weight = unit_weight * (1 + sum(demands.values()) * len(products))
    model.minimize(sum(used) * split_weight + sum(splits) * unit_weight + sum(units))

    def read(solver):
        value = round(solver.objective_value)
        rest, shared = divmod(value, unit_weight)
        number, split = divmod(rest, split_weight // unit_weight)
        units = Fraction(shared, shares)
        return {"products": number, "splits": split, "units": [units.numerator, units.denominator]}

    return model, read


def path_model(instance):
    """The way through reachable levels: the smallest largest deviation first, then the fewest steps."""
    model = cp_model.CpModel()
    levels, last = instance["levels"], len(instance["levels"]) - 1
    edges = deviations(instance)
    ranks = {share: rank for rank, share in enumerate(sorted(set(edges.values())))}
    taken = {edge: model.new_bool_var("") for edge in edges}
    worst = model.new_int_var(0, max(len(ranks) - 1, 0), "")
    for edge, deviation in edges.items():
        model.add(worst >= ranks[deviation]).only_enforce_if(taken[edge])
    for level in range(len(levels)):
        leaving = sum(taken[edge] for edge in edges if edge[0] == level)
        arriving = sum(taken[edge] for edge in edges if edge[1] == level)
        model.add(leaving - arriving == (level == 0) - (level == last))
    model.minimize(worst * len(levels) + sum(taken.values()))

    def read(solver):
        rank, steps = divmod(round(solver.objective_value), len(levels))
        return [sorted(ranks)[rank], steps] if edges else None

    return model, read


def deviations(instance):
    """Every change that does not exceed the asked one, with its deviation."""
    levels, end = instance["levels"], instance["levels"][-1]
    result = {}
    for i, level in enumerate(levels):
        asked = min(level - Fraction(*instance["asked"][i]), level - end)
        for j in range(i + 1, len(levels)):
            if level - levels[j] <= asked:
                result[i, j] = 1 - (level - levels[j]) / asked
    return result


def path_best(instance):
    """Our way, judged as the model judges its own."""
    if instance["best"] is None:
        return None
    edges = deviations(instance)
    steps = list(zip(instance["best"], instance["best"][1:]))
    return [max(edges[step] for step in steps), len(steps)]


def compare(program, kind, model_of, best_of, count):
    instances = [json.loads(line) for line in lines(program, kind, str(count))]
    ours = [float(line) for line in lines(program, kind, str(count), "--times")]
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    building, solving, differing, plans = [], [], 0, 0
    for index, instance in enumerate(instances[:10] + instances):
        began = time.process_time()
        model, read = model_of(instance)
        built = time.process_time()
        status = solver.solve(model)
        solved = time.process_time()
        if index < 10:
            continue  # to warm up
        assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE), solver.status_name(status)
        theirs = read(solver) if status == cp_model.OPTIMAL else None
        best = best_of(instance)
        plans += best is not None
        if theirs != best:
            differing += 1
            print(f"  instance {index - 10} differs: ours {best}, the solver's {theirs}")
        building.append((built - began) * 1e6)
        solving.append((solved - built) * 1e6)
    ratios = sorted(theirs / own for own, theirs in zip(ours, solving))
    print(f"{kind[2:]}: {len(instances)} seeded instances, {plans} of them solvable; {differing} differ from CP-SAT")
    print(f"  doseplan        {statistics.median(ours):10.1f} µs median, {sum(ours) / 1e3:9.1f} ms in all")
    print(f"  CP-SAT, solving {statistics.median(solving):10.1f} µs median, {sum(solving) / 1e3:9.1f} ms in all")
    print(f"  CP-SAT, models  {statistics.median(building):10.1f} µs median, {sum(building) / 1e3:9.1f} ms in all, not counted")
    print(f"  doseplan is {statistics.median(ratios):.0f} times faster in the median, {sum(solving) / sum(ours):.0f} times"
          f" over all (goal 100); 100 times or more on {sum(ratio >= 100 for ratio in ratios)}, at least {ratios[0]:.0f}"
          " times on every one")
    return differing


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    differing = compare(program, "--tablets", tablet_model, lambda instance: instance["best"], count)
    differing += compare(program, "--paths", path_model, path_best, count)
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
