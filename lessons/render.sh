#!/usr/bin/env bash
# Writes the course anew, as it stands in this folder: each lesson's README.md with its pictures,
# and the table of contents. Run it after a change to a lesson, and look at what changed.
#   lessons/render.sh          all fifteen
#   lessons/render.sh 7 13     some of them
set -euo pipefail
cd "$(dirname "$0")/.."

(($#)) || set -- {1..15}
swift build
for number; do
  name=$(printf 'lesson-%02d' "$number")
  .build/debug/"$name" --export "lessons/$name/README.md" --save "lessons/$name/plots"
done
.build/debug/lessons --markdown >lessons/README.md
