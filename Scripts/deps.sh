#!/bin/sh
# Installs the C libraries Doseplan links to, where their headers are missing. Debian and its relatives.
set -eu

missing=""
[ -f /usr/include/libical/ical.h ] || missing="$missing libical-dev"
[ -f /usr/include/yaml.h ] || missing="$missing libyaml-dev"
[ -f /usr/include/uuid/uuid.h ] || missing="$missing uuid-dev"
[ -f /usr/include/expat.h ] || missing="$missing libexpat1-dev"
command -v curl >/dev/null || missing="$missing curl ca-certificates"
[ -d /usr/share/zoneinfo/Europe ] || missing="$missing tzdata"
command -v python3 >/dev/null || missing="$missing python3"
[ -z "$missing" ] && exit 0

sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo"
echo "Installing:$missing"
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
