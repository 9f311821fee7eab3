#!/bin/sh
# Measures hashing of 1,000 files (100 MB): sha256sum and accel on one core, cold (no index) and warm (index from disk),
# each accel figure from a fresh JVM. Rounds are interleaved, so that a slow spell of the machine hits all alike.
#
#   mvn -q compile && src/bench/hashing.sh [rounds]
set -eu

rounds=${1:-9}
here=$(cd "$(dirname "$0")" && pwd)
classes=$here/../../target/classes
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

javac -d "$work/bench" -cp "$classes" "$here/java/HashingBench.java"

# Prints the seconds since 1970 with nanoseconds; milliseconds between two of them are computed by awk.
now() { date +%s.%N; }

# accel NAME INDEX [command to pin it]: notes the milliseconds of the tree, and of the whole process.
accel() {
    name=$1 index=$2
    shift 2
    begin=$(now)
    took=$("$@" java -cp "$classes:$work/bench" HashingBench hash "$work/tree" "$index")
    end=$(now)
    echo "$name $took" >>"$work/figures"
    echo "$name-process $(echo "$end $begin" | awk '{ print ($1 - $2) * 1000 }')" >>"$work/figures"
}

java -cp "$classes:$work/bench" HashingBench create "$work/tree"
sleep 3 # The files must not be racy, or nothing is remembered.
find "$work/tree" -type f >"$work/list"
accel warm-up "$work/index"

round=0
while [ "$round" -lt "$rounds" ]; do
    begin=$(now)
    taskset -c 0 xargs sha256sum <"$work/list" >"$work/expected"
    end=$(now)
    echo "sha256sum $(echo "$end $begin" | awk '{ print ($1 - $2) * 1000 }')" >>"$work/figures"
    accel cold-one-core "$work/none-$round" taskset -c 0
    accel warm-one-core "$work/index" taskset -c 0
    accel cold "$work/none-again-$round"
    accel warm "$work/index"
    round=$((round + 1))
done
steady=$(taskset -c 0 java -cp "$classes:$work/bench" HashingBench steady "$work/tree" "$work/index")
echo "steady-cold ${steady% *}" >>"$work/figures"
echo "steady-warm ${steady#* }" >>"$work/figures"

median() {
    awk -v name="$1" '$1 == name { print $2 }' "$work/figures" | sort -n | awk '
        { value[NR] = $1 }
        END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

echo "medians of $rounds rounds, 1,000 files, 100 MB"
for name in sha256sum cold-one-core warm-one-core cold warm \
    cold-one-core-process warm-one-core-process cold-process warm-process \
    steady-cold steady-warm; do
    printf '%-24s %8.1f ms\n' "$name" "$(median "$name")"
done
ratio() { printf '%-52s %6.1f\n' "$1" "$(echo "$2 $3" | awk '{ print $1 / $2 }')"; }
ratio "speed, sha256sum = 1: cold, one core" "$(median sha256sum)" "$(median cold-one-core)"
ratio "  the same with the start of the JVM" "$(median sha256sum)" "$(median cold-one-core-process)"
ratio "speed, cold = 1: warm, one core" "$(median cold-one-core)" "$(median warm-one-core)"
ratio "speed, cold = 1: warm, all cores" "$(median cold)" "$(median warm)"
ratio "speed, sha256sum = 1: cold, one core, JVM in use" "$(median sha256sum)" "$(median steady-cold)"
ratio "speed, cold = 1: warm, one core, JVM in use" "$(median steady-cold)" "$(median steady-warm)"
