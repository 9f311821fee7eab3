# Shared by the scripts beside it: which Maven, which accel, copies of projects. Sourced, never run.

MVN=${MVN:-mvn}
ACCEL=${ACCEL:-io.github.accelmaven:accel-maven-plugin:0.1.0-SNAPSHOT}
BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# copy PROJECT DIRECTORY: the project without anything that builds made.
copy() {
  rm -rf "$2"
  mkdir -p "$2"
  tar -C "$1" --exclude=./.git --exclude=target --exclude=.accel -cf - . | tar -C "$2" -xf -
}

# forget DIRECTORY: what Maven made in it. accel's records of the last build stay.
forget() {
  find "$1" -name target -type d -prune -exec rm -rf {} +
}

# build DIRECTORY LOG ARGUMENTS...: one Maven build.
build() {
  local directory=$1 log=$2
  shift 2
  (cd "$directory" && "$MVN" -B -ntp "$@") >"$log" 2>&1
}
