#!/usr/bin/env bash
# What accel costs and what it saves, against plain Maven on the same project: rows for src/site/markdown/benchmarks.md.
#
#   src/bench/build-times.sh [PROJECT...] [-- MAVEN ARGUMENTS...]
#
# Measures every PROJECT (src/it/sample-reactor unless one is given), each in two copies that take turns (plain, accel,
# plain, accel, …), so that a busy machine slows both. Every number is a median over ROUNDS.
#   cold              no target/, empty cache, no records: CPU time, user and system
#   nothing changed   the same build again: wall time
#   restore           target/ deleted, cache full; plain Maven builds anew: wall time
#
# MVN      the Maven to run (mvn)
# PHASE    how far (verify)
# ROUNDS   how often (5)
# WORK     the directory for copies and logs (a new one below /tmp)
set -euo pipefail
source "$(dirname "$0")/lib.sh"

projects=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  projects+=("$1")
  shift
done
[ $# -eq 0 ] || shift
[ ${#projects[@]} -gt 0 ] || projects=("$BENCH/../it/sample-reactor")
phase=${PHASE:-verify}
rounds=${ROUNDS:-5}
work=${WORK:-$(mktemp -d /tmp/accel-build-times.XXXXXX)}
mkdir -p "$work"

# measure COLUMN SERIES DIRECTORY ARGUMENTS...: adds a build's wall (column 1) or CPU time (column 2) to a series.
measure() {
  local column=$1 series=$2 directory=$3 times
  shift 3
  if ! times=$(cd "$directory" && "$BENCH/measure.py" "$work/last.log" "$MVN" -B -ntp "$@"); then
    tail -30 "$work/last.log" >&2
    echo "A build for $series failed in $directory: $work/last.log" >&2
    exit 1
  fi
  cut -d' ' -f"$column" <<<"$times" >>"$work/$series"
}

# row: the medians of the six series, and their ratios.
row() {
  python3 - "$1" "$work" <<'PYTHON'
import pathlib, statistics, sys
name, work = sys.argv[1], pathlib.Path(sys.argv[2])
cells = [name]
for question in ("cold", "nothing", "restore"):
    plain, accel = (
        statistics.median(float(line) for line in (work / f"{question}-{who}").read_text().split())
        for who in ("plain", "accel")
    )
    cells += [f"{plain:.2f} s", f"{accel:.2f} s", f"{accel / plain:.2f}"]
print("| " + " | ".join(cells) + " |")
PYTHON
}

echo "| project | cold CPU, plain | accel | ratio | nothing changed, plain | accel | ratio | restore, plain | accel | ratio |"
echo "|---|---|---|---|---|---|---|---|---|---|"
for project in "${projects[@]}"; do
  project=$(realpath "$project")
  plain=$work/plain
  accel=$work/accel
  accel_goal=("$ACCEL:build" "-Daccel.phase=$phase" "-Daccel.cache.dir=$work/cache")
  copy "$project" "$plain"
  copy "$project" "$accel"
  # Downloads and the page cache are nobody's merit: one round does not count.
  rm -rf "$work/cache" "$work"/{cold,nothing,restore}-*
  measure 2 warm-up "$plain" "$phase" "$@"
  measure 2 warm-up "$accel" "${accel_goal[@]}" "$@"
  for ((round = 0; round < rounds; round++)); do
    forget "$plain"
    forget "$accel"
    rm -rf "$accel/.accel" "$work/cache"
    measure 2 cold-plain "$plain" "$phase" "$@"
    measure 2 cold-accel "$accel" "${accel_goal[@]}" "$@"
    measure 1 nothing-plain "$plain" "$phase" "$@"
    measure 1 nothing-accel "$accel" "${accel_goal[@]}" "$@"
    forget "$plain"
    forget "$accel"
    measure 1 restore-plain "$plain" "$phase" "$@"
    measure 1 restore-accel "$accel" "${accel_goal[@]}" "$@"
  done
  row "$(basename "$project")"
done
