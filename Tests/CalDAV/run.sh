#!/usr/bin/env bash
# Starts real CalDAV servers on this machine, publishes plans and their revisions to them, disturbs that in every way,
# and looks at what the servers hold with programs of others.
#
#     Tests/CalDAV/run.sh PROGRAM
#
# Needs PyPI once. Everything made lies in .build-caldav.
set -euo pipefail

program=$(realpath "${1:?usage: run.sh PROGRAM}")
cd "$(dirname "$0")/../.."
build=$PWD/.build-caldav
mkdir -p "$build"

if ! cmp -s Tests/CalDAV/requirements.txt "$build/venv/requirements.txt"; then
    rm -rf "$build/venv"
    python3 -m venv "$build/venv"
    "$build/venv/bin/pip" install --quiet --disable-pip-version-check -r Tests/CalDAV/requirements.txt
    cp Tests/CalDAV/requirements.txt "$build/venv/requirements.txt"
fi

export PYTHONTZPATH=/usr/share/zoneinfo PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
export DOSEPLAN_TEMPLATES="${DOSEPLAN_TEMPLATES:-$PWD/Templates}"
PATH=$build/venv/bin:$PATH exec "$build/venv/bin/python" Tests/CalDAV/matrix.py "$program"
