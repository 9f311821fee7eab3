#!/usr/bin/env python3
"""Measures staging of 10,000 files, 200 MB together, against the maven-resources-plugin, cp -r and a walk that stats.

    mvn -q install -DskipTests -Dinvoker.skip && src/bench/staging.py [--rounds N] [--work DIRECTORY]

The rounds are interleaved. What Maven takes to start and to do nothing is measured, too, and taken off the goals' times.
"""

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from measure import measure

FILES = 10_000
BYTES = 200_000_000
SEED = 20260101
TIMEOUT = 600
RESOURCES = "org.apache.maven.plugins:maven-resources-plugin:3.4.0:resources"
NOTHING = ["org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate", "-Dexpression=project.version", "-q"]

POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId>
  <artifactId>staging</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
</project>
"""


def create(project):
    """Sizes spread around the mean as in a source tree: many small files, few large ones."""
    numbers = random.Random(SEED)
    weights = [numbers.expovariate(1) for _ in range(FILES)]
    scale = BYTES / sum(weights)
    source = project / "src/main/resources"
    for number, weight in enumerate(weights):
        file = source / f"d{number % 100:02}" / f"f{number:05}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(numbers.randbytes(int(weight * scale)))
    (project / "pom.xml").write_text(POM)
    return source


class Bench:
    def __init__(self, project, source):
        self.project = project
        self.source = source
        self.maven = os.environ.get("MVN", "mvn")
        self.accel = os.environ.get("ACCEL", "io.github.accelmaven:accel-maven-plugin:0.1.0-SNAPSHOT")
        self.took = {}

    def round(self):
        self.command("Maven doing nothing", [self.maven, "-B", *NOTHING])
        self.forget()
        self.command("maven-resources-plugin 3.4.0", [self.maven, "-B", RESOURCES])
        self.forget()
        self.command("accel:stage, into an empty directory", [self.maven, "-B", f"{self.accel}:stage"])
        self.command("accel:stage, nothing changed", [self.maven, "-B", f"{self.accel}:stage"])
        self.forget()
        self.command("cp -r", ["cp", "-r", str(self.source), str(self.project / "target")])
        self.command("a walk that stats", ["find", str(self.source), "-printf", "%i %s %T@ %C@\\n"])

    def forget(self):
        shutil.rmtree(self.project / "target", ignore_errors=True)
        os.sync()

    def command(self, name, command):
        log = self.project / "log"
        measured = measure(command, self.project, log, TIMEOUT)
        if measured.code != 0:
            sys.exit(f"{name} failed with exit code {measured.code}: see {log}")
        self.took.setdefault(name, []).append(measured.wall)

    def report(self):
        median = {name: statistics.median(times) for name, times in self.took.items()}
        floor = median["Maven doing nothing"]
        print("| what | wall | min–max | without Maven's start |\n|---|---|---|---|")
        for name, times in self.took.items():
            own = median[name] - floor if "accel" in name or "plugin" in name else None
            print(
                f"| {name} | {median[name]:.2f} s | {min(times):.2f}–{max(times):.2f} "
                f"| {'–' if own is None else f'{own:.2f} s'} |"
            )
        first = median["accel:stage, into an empty directory"] - floor
        again = median["accel:stage, nothing changed"] - floor
        print()
        for name, ratio in {
            "first / maven-resources-plugin": first / (median["maven-resources-plugin 3.4.0"] - floor),
            "first / cp -r": first / median["cp -r"],
            "again / first": again / first,
            "again / walk": again / median["a walk that stats"],
        }.items():
            print(f"{name}: {ratio:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, help="where the files are made (a temporary directory)")
    options = parser.parse_args()
    project = Path(tempfile.mkdtemp(prefix="staging-", dir=options.work))
    try:
        bench = Bench(project, create(project))
        for _ in range(options.rounds):
            bench.round()
        bench.report()
    finally:
        shutil.rmtree(project)


if __name__ == "__main__":
    main()
