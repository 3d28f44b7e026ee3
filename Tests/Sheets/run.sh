#!/usr/bin/env bash
# Sheets as people get them: on a phone, on A4 and Letter paper, in light and dark. See check.py.
#
#     Tests/Sheets/run.sh PROGRAM [NAME...]     all sheets, or those of these names
#
# Needs the Debian packages chromium and poppler-utils, which are installed where missing. Photographs and prints lie in
# .build-sheets.
set -euo pipefail

program=$(realpath "${1:?usage: run.sh PROGRAM [NAME...]}")
shift
cd "$(dirname "$0")/../.."

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v pdfinfo >/dev/null || missing+=(poppler-utils)
fc-list 2>/dev/null | grep -q DejaVu || missing+=(fontconfig fonts-dejavu-core)
if [ ${#missing[@]} -gt 0 ]; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

rm -rf .build-sheets
PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 DOSEPLAN_TEMPLATES=$PWD/Templates \
    python3 Tests/Sheets/check.py "$program" .build-sheets "$@"
