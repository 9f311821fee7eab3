#!/usr/bin/env python3
"""Compares accel with plain Maven and maven-build-cache-extension: the tables of src/site/markdown/benchmarks.md.

    mvn -q install -DskipTests -Dinvoker.skip && src/bench/build-times.py [OPTIONS] [PROJECT...] [-- MAVEN ARGUMENTS...]

PROJECT is a file of src/bench/projects without its ending (sample, gson, commons-text; sample unless one is given), the
path of such a file or of a project's directory, or synthetic:N for a generated reactor of N modules. Contestants are
defined in src/bench/contestants.toml.

Each contestant works in a copy of its own with a cache of its own; the local repository is shared. A round asks every
question of every contestant before it goes on to the next: a cold build, nothing changed, target/ deleted, then the
edits of the project, one on top of the other. What a contestant makes is compared with what the first one made. Every
figure is of a fresh process: wall time with its smallest and largest value, CPU time (user and system, children
included), and the peak memory of its largest process; medians over the rounds. Progress goes to stderr, the table to
stdout. Needs Python 3.11 and git.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import report
from definitions import HERE, QUESTIONS, contestants, project
from rounds import FLAGS, Comparison

ROOT = HERE.parents[1]
MAVEN = ROOT / "target/mavens/apache-maven-3.9.16/bin/mvn"
ASKED = ", ".join(list(QUESTIONS)[1:])
ACCEL = "io.github.accelmaven:accel-maven-plugin:0.1.0-SNAPSHOT"


def options(arguments):
    what, _, how = __doc__.partition("\n\n")
    parser = argparse.ArgumentParser(description=what, epilog=how, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("projects", nargs="*", default=["sample"], metavar="PROJECT")
    parser.add_argument("--rounds", type=int, default=5, help="how often (5)")
    parser.add_argument("--repeats", type=int, default=1, help="how often in a round nothing has changed (1)")
    parser.add_argument("--tests", choices=("with", "without", "both"), default="both", help="whether tests run (both)")
    parser.add_argument("--questions", type=_names, default=list(QUESTIONS), help=f"cold and some of {ASKED}")
    parser.add_argument("--contestants", type=_names, default=[], help="the names of some of them, with commas")
    parser.add_argument("--definitions", type=Path, default=HERE / "contestants.toml", help="another contestants.toml")
    parser.add_argument("--maven", default=os.environ.get("MVN"), help="the mvn to run ($MVN, or 3.9.16 from Central)")
    parser.add_argument("--accel", default=os.environ.get("ACCEL", ACCEL), help="coordinates of accel ($ACCEL)")
    parser.add_argument("--timeout", type=int, default=3600, help="seconds after which a build counts as failed (3600)")
    parser.add_argument("--work", type=Path, help="a new directory for copies and logs (one below /tmp)")
    parser.add_argument("--csv", type=Path, help="the file for the results of every run")
    parser.add_argument("--no-warm-up", action="store_true", help="count the first build, with all that it downloads")
    split = arguments.index("--") if "--" in arguments else len(arguments)
    chosen = parser.parse_args(arguments[:split])
    unknown = [name for name in chosen.questions if name not in QUESTIONS]
    if unknown or chosen.rounds < 1 or chosen.repeats < 1:
        parser.error(f"there is no question {', '.join(unknown)}" if unknown else "one round and repeat is the least")
    if chosen.work and chosen.work.exists():
        parser.error(f"{chosen.work} is there already: name a directory to be made")
    chosen.maven_arguments = arguments[split + 1 :]
    return chosen


def _names(text):
    return text.split(",")


def maven(given):
    """The Maven to run, in full; the version that the table is about is downloaded unless one was given."""
    if given:
        return shutil.which(given) or sys.exit(f"There is no Maven at {given}")
    if not MAVEN.exists():
        print("Downloading Maven 3.9.16", file=sys.stderr)
        unpack = ["mvn", "-q", "-B", "-ntp", "dependency:unpack@mavens"]
        subprocess.run(unpack, cwd=ROOT, stdout=sys.stderr, check=True)
    return str(MAVEN)


def main(arguments):
    chosen = options(arguments)
    work = (chosen.work or Path(tempfile.mkdtemp(prefix="accel-build-times."))).resolve()
    mvn = maven(chosen.maven)
    taking_part = contestants(chosen.definitions, chosen.contestants, maven=mvn, accel=chosen.accel)
    runs = []
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        for run in measured(chosen, work, taking_part):
            runs.append(run)
            if chosen.csv:
                report.write_csv(runs, chosen.csv)
    except KeyboardInterrupt:
        print("Interrupted: the table holds what was measured before", file=sys.stderr)
    print(report.machine(mvn), f"Medians; rounds: {chosen.rounds}.", "", *report.table(runs, taking_part), sep="\n")
    print(f"Copies and logs: {work}", file=sys.stderr)


def _interrupt(number, _):
    # Some senders repeat themselves, and the table is still to be written.
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def measured(chosen, work, taking_part):
    """All runs, project by project, as they are made."""
    extra = chosen.maven_arguments
    for name in chosen.projects:
        built = project(name, work / "sources")
        for tests in FLAGS if chosen.tests == "both" else (chosen.tests,):
            place = work / f"{built.name.replace(':', '-')}-{tests}-tests"
            comparison = Comparison(built, tests, taking_part, chosen.questions, place, extra, chosen.timeout, chosen.repeats)
            if not chosen.no_warm_up:
                comparison.warm_up()
            for number in range(1, chosen.rounds + 1):
                yield from comparison.round(number)


if __name__ == "__main__":
    main(sys.argv[1:])
