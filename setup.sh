#!/usr/bin/env bash
# Installs what a fresh Debian or Ubuntu machine lacks. Safe to run again: what is there stays.
#   ./setup.sh            what building and running need
#   ./setup.sh --checks   and what only the checks need
set -euo pipefail

packages=(gnuplot libgnuplot-iostream-dev fonts-dejavu-core g++)
checks=(qemu-user libc6-dev-arm64-cross libopenblas0-pthread)

case "${1:-}" in
  "") ;;
  --checks) packages+=("${checks[@]}") ;;
  -h | --help)
    sed -n '2,4s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
  *)
    echo "Error: unknown option '$1'; there is only --checks" >&2
    exit 64
    ;;
esac

if ! command -v swift >/dev/null; then
  echo "Error: no Swift on PATH. Install Swift 6.2 or later from https://www.swift.org/install" >&2
  exit 69
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
read -r major minor <<<"${version:-0 0}"
if ((major < 6 || (major == 6 && minor < 2))); then
  echo "Error: this is Swift $major.$minor. Install Swift 6.2 or later from https://www.swift.org/install" >&2
  exit 69
fi

missing=()
if command -v dpkg-query >/dev/null; then
  for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    # Any flavour of gnuplot and any C++ compiler will do.
    case "$package" in
      gnuplot | g++) command -v "$package" >/dev/null && continue ;;
    esac
    [[ $state == *"install ok installed"* ]] || missing+=("$package")
  done
else
  for tool in gnuplot g++; do command -v "$tool" >/dev/null || missing+=("$tool"); done
fi

if ((${#missing[@]} == 0)); then
  echo "setup: everything is here"
  exit 0
fi

if ! command -v apt-get >/dev/null; then
  echo "Error: there is no apt-get here. Install by hand: ${missing[*]} (names as in Debian)" >&2
  exit 69
fi
as_root=()
if [[ $(id -u) != 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "Error: to install packages, run as root: apt-get install ${missing[*]}" >&2
    exit 69
  fi
  as_root=(sudo)
fi

echo "setup: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
install=("${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}")
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# A fresh machine has no package lists, so they are fetched when the first try fails.
if ! "${install[@]}" >"$log" 2>&1; then
  "${as_root[@]}" apt-get update -qq >"$log" 2>&1 || true
  if ! "${install[@]}" >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    echo "Error: apt-get could not install ${missing[*]}. Is there a network? Try again, or install them by hand" >&2
    exit 69
  fi
fi
echo "setup: done"
