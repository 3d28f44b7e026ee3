#!/bin/sh
# Everything that is compared is built and run here, on one machine, in one run; the ratios are what counts.
set -eu
cd "$(dirname "$0")/.."

build=.build-bench
flags="--configuration release --static-swift-stdlib -Xswiftc -Xclang-linker -Xswiftc -no-pie"
mkdir -p "$build"
make build
swift build $flags --product plan-bench
swift build $flags --product empty-program
cc -O2 -o "$build/baseline" Benchmarks/baseline.c -lical
[ -x "$build/venv/bin/python" ] || python3 -m venv "$build/venv"
"$build/venv/bin/python" -c 'import icalendar' 2>/dev/null || "$build/venv/bin/pip" install --quiet icalendar==7.3.0
"$build/venv/bin/python" Benchmarks/compare.py .build/release "$build"
