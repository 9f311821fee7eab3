#!/usr/bin/env python3
"""Measures four components, and four phases of commands, of equal length: one after the other, and at the same time.

    mvn -q install -DskipTests -Dinvoker.skip && src/bench/phases.py [--rounds N] [--seconds S]

Each sleeps, so that the cores have no part in it. What Maven takes to start and to do nothing is taken off the times.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import measure

TIMEOUT = 600
NUMBER = 4
NOTHING = ["org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate", "-Dexpression=project.version", "-q"]

POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId>
  <artifactId>phases</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
</project>
"""


def phases(seconds):
    names = [f"p{number}" for number in range(NUMBER)]
    tables = [f'[phase.{name}]\ncommand = "sleep {seconds}"\ndepends_on = []\n' for name in names]
    return f"pipeline = {names}\n".replace("'", '"') + "".join(tables)


def components(seconds):
    tables = [
        f'[component.c{number}]\ngit = "pack.git"\ninit = ["sleep {seconds}", "echo {number} > number"]\n'
        for number in range(NUMBER)
    ]
    return 'pipeline = ["done"]\nphase.done.depends_on = []\n' + "".join(tables)


def create(project):
    (project / "pom.xml").write_text(POM)
    pack = project / "pack"
    pack.mkdir()
    (pack / "file").write_text("file\n")
    git = ["git", "-C", str(pack), "-c", "user.name=Bench", "-c", "user.email=bench@example.com"]
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        subprocess.run(git + command, check=True)
    subprocess.run(["git", "clone", "-q", "--bare", str(pack), str(project / "pack.git")], check=True)


class Bench:
    def __init__(self, project, seconds):
        self.project = project
        self.seconds = seconds
        self.maven = os.environ.get("MVN", "mvn")
        self.accel = os.environ.get("ACCEL", "io.github.accelmaven:accel-maven-plugin:0.1.0-SNAPSHOT")
        self.took = {}

    def round(self):
        self.command("Maven doing nothing", NOTHING)
        for name, file in (("phases", phases(self.seconds)), ("components", components(self.seconds))):
            (self.project / "accel.toml").write_text(file)
            self.build(f"{name}, one after the other", "-Daccel.parallel=false")
            self.build(f"{name}, at the same time", f"-Daccel.jobs={NUMBER}")

    def build(self, name, switch):
        shutil.rmtree(self.project / ".accel", ignore_errors=True)
        shutil.rmtree(self.project / "cache", ignore_errors=True)
        self.command(name, [f"{self.accel}:build", f"-Daccel.cache.dir={self.project / 'cache'}", switch])

    def command(self, name, arguments):
        log = self.project / "log"
        measured = measure([self.maven, "-B", *arguments], self.project, log, TIMEOUT)
        if measured.code != 0:
            sys.exit(f"{name} failed with exit code {measured.code}: see {log}")
        self.took.setdefault(name, []).append(measured.wall)

    def report(self):
        median = {name: statistics.median(times) for name, times in self.took.items()}
        floor = median["Maven doing nothing"]
        print("| what | wall | min–max | without Maven's start |\n|---|---|---|---|")
        for name, times in self.took.items():
            print(f"| {name} | {median[name]:.2f} s | {min(times):.2f}–{max(times):.2f} | {median[name] - floor:.2f} s |")
        print()
        for name in ("phases", "components"):
            alone = median[f"{name}, one after the other"] - floor
            together = median[f"{name}, at the same time"] - floor
            print(f"{name}: {100 * (1 - together / alone):.0f} % less")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=3, help="how long each sleeps")
    options = parser.parse_args()
    project = Path(tempfile.mkdtemp(prefix="phases-"))
    try:
        create(project)
        bench = Bench(project, options.seconds)
        for _ in range(options.rounds):
            bench.round()
        bench.report()
    finally:
        shutil.rmtree(project)


if __name__ == "__main__":
    main()
