#!/usr/bin/env bash
# Other programs read our calendars and must find in them exactly the doses of the plan.
#
#     Tests/Interop/run.sh PROGRAM            plans made by PROGRAM for eight zones across both clock changes, and the
#                                             recorded samples
#     Tests/Interop/run.sh PROGRAM FOLDER     the pairs of NAME.ics and NAME.json that lie in FOLDER
#
# Needs PyPI once, and calcurse, which is installed where missing. Everything made lies in .build-interop.
set -euo pipefail

program=$(realpath "${1:?usage: run.sh PROGRAM [FOLDER]}")
folder=${2:+$(realpath "$2")}
cd "$(dirname "$0")/../.."
build=$PWD/.build-interop
mkdir -p "$build"

if ! cmp -s Tests/Interop/requirements.txt "$build/venv/requirements.txt"; then
    rm -rf "$build/venv"
    python3 -m venv "$build/venv"
    "$build/venv/bin/pip" install --quiet --disable-pip-version-check -r Tests/Interop/requirements.txt
    cp Tests/Interop/requirements.txt "$build/venv/requirements.txt"
fi

if ! command -v calcurse >/dev/null; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends calcurse >/dev/null
fi

# The zone files are the system's, for Python as for everybody else here.
export PYTHONTZPATH=/usr/share/zoneinfo PYTZ_TZDATADIR=/usr/share/zoneinfo
export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
if [ -n "$folder" ]; then
    set -- "$folder"
else
    rm -rf "$build/plans"
    "$build/venv/bin/python" Tests/Interop/generate.py "$program" "$build/plans"
    set -- "$build/plans" Samples
fi
PATH=$build/venv/bin:$PATH "$build/venv/bin/python" Tests/Interop/agree.py "$@"
if [ -z "$folder" ]; then
    rm -rf "$build/chains"
    PATH=$build/venv/bin:$PATH "$build/venv/bin/python" Tests/Interop/chains.py "$program" "$build/chains"
    "$build/venv/bin/python" Tests/Interop/busy_days.py "$program"
fi
