#!/usr/bin/env bash
# Does accel make what a clean plain build makes? For a clean build, and after each edit of a list.
#
#   src/bench/differential.sh EDITS PROJECT PHASE [MAVEN ARGUMENTS...]
#
# EDITS is a script beside the ones in src/bench/edits: functions edit_01_…, edit_02_…, which change a checkout in the
# current directory by `replace`, `write`, `mv`, `rm` and `restore`. One copy of PROJECT is built by plain Maven without
# any target/ after each edit; the other keeps its target/ and is built by accel, with a cache of its own.
# Ends with 1 when anything differs.
#
# MVN        the Maven to run (mvn)
# WORK       the directory for copies and logs (a new one below /tmp)
# SUBJECT    what to measure instead of accel, as in SUBJECT=package for Maven's own incremental build
set -uo pipefail
source "$(dirname "$0")/lib.sh"

if [ $# -lt 3 ]; then
  sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2
  exit 2
fi
edits=$(realpath "$1")
project=$(realpath "$2")
phase=$3
shift 3
work=${WORK:-$(mktemp -d /tmp/accel-differential.XXXXXX)}
mkdir -p "$work"
plain=$work/plain
accel=$work/accel
read -ra subject <<<"${SUBJECT:-$ACCEL:build -Daccel.phase=$phase -Daccel.cache.dir=$work/cache}"

# replace FILE FROM TO: every occurrence of a text that must be there.
replace() {
  python3 - "$@" <<'PYTHON'
import sys
name, old, new = sys.argv[1:]
text = open(name, encoding="utf-8", newline="").read()
if old not in text:
    sys.exit(f"{name} does not contain {old!r}")
open(name, "w", encoding="utf-8", newline="").write(text.replace(old, new))
PYTHON
}

# write FILE: from standard input.
write() {
  mkdir -p "$(dirname "$1")"
  cat >"$1"
}

# restore FILES...: as they are in PROJECT, or gone if it has none.
restore() {
  local file
  for file; do
    if [ -e "$project/$file" ]; then
      cp "$project/$file" "$file"
    else
      rm "$file"
    fi
  done
}

# compare NAME MAVEN-ARGUMENTS...: builds both copies and prints a row.
compare() {
  local name=$1 verdict=equal plain_exit=0 accel_exit=0
  shift
  forget "$plain"
  build "$plain" "$work/$name.plain.log" "$phase" "$@" || plain_exit=$?
  build "$accel" "$work/$name.accel.log" "${subject[@]}" "$@" || accel_exit=$?
  if [ $plain_exit -ne $accel_exit ]; then
    verdict=different
    echo "exit code: $plain_exit of plain Maven, $accel_exit of accel" >"$work/$name.differences"
  elif [ $plain_exit -ne 0 ]; then
    verdict="equal (both fail)"
  elif ! "$BENCH/contents.py" "$plain" "$accel" >"$work/$name.differences"; then
    verdict=different
  fi
  [ "$verdict" = different ] && failed+=("$name")
  printf '| %s | %s | %s |\n' "${name//_/ }" "$verdict" \
    "$(sed -n 's/^\[INFO\] Accel: //p' "$work/$name.accel.log" | head -1)"
}

failed=()
copy "$project" "$plain"
copy "$project" "$accel"
source "$edits"

echo "| edit | result | accel |"
echo "|---|---|---|"
compare clean_build "$@"
for edit in $(declare -F | sed -n 's/^declare -f edit_//p' | sort); do
  for checkout in "$plain" "$accel"; do
    if ! (cd "$checkout" && set -e && "edit_$edit"); then
      echo "The edit $edit does not fit $project" >&2
      exit 2
    fi
  done
  compare "$edit" "$@"
done

for name in ${failed[@]+"${failed[@]}"}; do
  printf '\nDifferences after %s:\n' "${name//_/ }"
  cat "$work/$name.differences"
done
echo
echo "Logs and copies: $work"
[ ${#failed[@]} -eq 0 ]
