#!/usr/bin/env bash
# Installs what a fresh Debian or Ubuntu machine lacks. Safe to run again: what is there stays.
#   ./setup.sh            what building and running need
#   ./setup.sh --checks   and what only the checks need
set -euo pipefail

packages=(gnuplot libgnuplot-iostream-dev fonts-dejavu-core g++)
checks=(qemu-user libc6-dev-arm64-cross libopenblas0-pthread)
checks+=(python3-numpy python3-nbformat python3-nbconvert zsh fish shellcheck)
# Ubuntu has it as a snap only, which may not read what a test writes: there that test is skipped.
grep -qsx 'ID=ubuntu' /etc/os-release || checks+=(chromium)

fail() {
  echo "Error: $*" >&2
  exit 69
}

case "${1:-}" in
  "") ;;
  --checks)
    if command -v apt-get >/dev/null; then
      packages+=("${checks[@]}")
    else
      echo "setup: what only the checks need is known for Debian alone; they say what they skip"
    fi
    ;;
  -h | --help)
    sed -n '2,4s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
  *)
    echo "Error: unknown option '$1'; there is only --checks" >&2
    exit 64
    ;;
esac

wanted="install Swift 6.2 or later from https://www.swift.org/install"
command -v swift >/dev/null || fail "there is no Swift on PATH; $wanted"
said=$(swift --version 2>&1) || true
version=$(sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' <<<"$said")
[[ -n $version ]] || fail "swift does not tell its version ('${said%%$'\n'*}'); $wanted"
read -r major minor <<<"$version"
((major > 6 || (major == 6 && minor >= 2))) || fail "this is Swift $major.$minor; $wanted"

# Whether it is here, as its package or in another way: any flavour of gnuplot, any C++ compiler,
# any header it finds, any font with our signs, any Python with the module, any browser that starts.
is_here() {
  [[ $(dpkg-query -W -f '${Status}' "$1") == "install ok installed" ]] && return
  case "$1" in
    libgnuplot-iostream-dev) g++ -E -x c++ - <<<"#include <gnuplot-iostream.h>" ;;
    fonts-dejavu-core) [[ -n $(fc-list :charset=2081) ]] ;;
    python3-*) python3 -c "import ${1#python3-}" ;;
    chromium) chromium --version || chromium-browser --version || google-chrome --version ;;
    *) command -v "$1" ;;
  esac
} >/dev/null 2>&1

missing=()
for package in "${packages[@]}"; do is_here "$package" || missing+=("$package"); done
if ((${#missing[@]} == 0)); then
  echo "setup: everything is here"
  exit 0
fi

if [[ $(uname) == Darwin ]]; then
  fail "on macOS, install by hand what Debian calls ${missing[*]}:" \
    "brew install gnuplot boost, and gnuplot-iostream.h from https://github.com/dstahlke/gnuplot-iostream"
fi
command -v apt-get >/dev/null ||
  fail "there is no apt-get here; install by hand what Debian calls ${missing[*]}"

echo "setup: installing ${missing[*]}"
as_root=(env DEBIAN_FRONTEND=noninteractive)
if [[ $(id -u) != 0 ]]; then
  # If sudo wants a password, it asks on the terminal.
  sudo true 2>/dev/null || fail "only root may install; as root:" \
    "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  as_root=(sudo "${as_root[@]}")
fi
# On a machine that has just started, another program may be installing for a while.
apt() { said=$("${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=120 "$@" 2>&1 </dev/null); }
install=(install -y --no-install-recommends "${missing[@]}")
# A fresh machine has no package lists, so they are fetched when the first try fails.
if ! apt "${install[@]}" && { apt update || true; } && ! apt "${install[@]}"; then
  why=$(grep -m 1 '^E: ' <<<"$said" || tail -n 1 <<<"$said")
  fail "apt-get could not install them ($why); see that there is a network, and run this again"
fi
echo "setup: done"
