#!/bin/sh
# Everything that is compared is built and run here, on one machine, in one run; the ratios are what counts.
set -eu
cd "$(dirname "$0")/.."

build=.build-bench
mkdir -p "$build"
make build
make build PRODUCT=plan-bench
make build PRODUCT=empty-program
cc -O2 -o "$build/baseline" Benchmarks/baseline.c -lical
[ -x "$build/venv/bin/python" ] || python3 -m venv "$build/venv"
"$build/venv/bin/python" -c 'import icalendar' 2>/dev/null || "$build/venv/bin/pip" install --quiet icalendar==7.3.0
"$build/venv/bin/python" Benchmarks/compare.py .build/release "$build"

# The searches for products and reachable doses against a general solver: the same optimum, and how much sooner.
python="$build/venv/bin/python"
"$python" -c 'import ortools' 2>/dev/null || "$build/venv/bin/pip" install --quiet ortools==9.15.6755 || true
if "$python" -c 'import ortools' 2>/dev/null; then
    "$python" Benchmarks/solver.py .build/release/plan-bench
else
    echo "OR-Tools cannot be installed here: optima and times are NOT compared with a general solver"
fi
