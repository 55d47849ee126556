#!/usr/bin/env bash
# Installs what a fresh Debian or Ubuntu machine lacks. Safe to run again: what is there stays.
#   ./setup.sh            what building and running need
#   ./setup.sh --checks   and what only the checks need
set -euo pipefail

packages=(gnuplot libgnuplot-iostream-dev fonts-dejavu-core g++)
checks=(qemu-user libc6-dev-arm64-cross libopenblas0-pthread)
checks+=(python3-numpy python3-nbformat python3-nbconvert zsh fish chromium)

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

# Whether a tool is here in another way than by its package: any flavour of gnuplot, any C++ compiler,
# any Python that has the module, any browser of the family that starts.
is_here() {
  case "$1" in
    gnuplot | g++ | zsh | fish) command -v "$1" ;;
    python3-*)
      for python in python3 /usr/bin/python3; do "$python" -c "import ${1#python3-}" && return; done
      return 1
      ;;
    chromium)
      for browser in chromium chromium-browser google-chrome; do "$browser" --version && return; done
      return 1
      ;;
    *) return 1 ;;
  esac >/dev/null 2>&1
}

missing=()
if command -v dpkg-query >/dev/null; then
  for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [[ $state == *"install ok installed"* ]] || is_here "$package" || missing+=("$package")
  done
else
  for tool in gnuplot g++; do is_here "$tool" || missing+=("$tool"); done
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

export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() {
  local command=("${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@")
  "${command[@]}" >"$log" 2>&1 && return
  # A fresh machine has no package lists, so they are fetched when the first try fails.
  "${as_root[@]}" apt-get update -qq >"$log" 2>&1 || true
  "${command[@]}" >"$log" 2>&1
}

echo "setup: installing ${missing[*]}"
needed=()
for package in "${missing[@]}"; do [[ $package == chromium ]] || needed+=("$package"); done
if ((${#needed[@]} > 0)) && ! install "${needed[@]}"; then
  tail -n 5 "$log" >&2
  echo "Error: apt-get could not install ${needed[*]}. Is there a network? Try again, or install them by hand" >&2
  exit 69
fi
# By itself, since Ubuntu has no such package: there a snap brings it, which no container can.
if [[ " ${missing[*]} " == *" chromium "* ]] && ! install chromium; then
  echo "setup: apt-get has no chromium here; the check that needs a browser will be skipped"
fi
echo "setup: done"
