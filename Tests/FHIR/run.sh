#!/usr/bin/env bash
# Our orders are FHIR R4, and say to a program that knows nothing of Doseplan exactly the doses of the plan.
#
#     Tests/FHIR/run.sh PROGRAM            the samples, the plans of Tests/Interop and a sweep, for both targets
#
# Needs PyPI once. Everything made lies in .build-interop.
set -euo pipefail

program=$(realpath "${1:?usage: run.sh PROGRAM}")
cd "$(dirname "$0")/../.."
build=$PWD/.build-interop/fhir
mkdir -p "$build"

if ! cmp -s Tests/FHIR/requirements.txt "$build/venv/requirements.txt"; then
    rm -rf "$build/venv"
    python3 -m venv "$build/venv"
    "$build/venv/bin/pip" install --quiet --disable-pip-version-check -r Tests/FHIR/requirements.txt
    cp Tests/FHIR/requirements.txt "$build/venv/requirements.txt"
fi

export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
rm -rf "$build/files"
"$build/venv/bin/python" Tests/FHIR/agree.py "$program" "$build/files"
