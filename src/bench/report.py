"""Results of the comparison as a Markdown table and as CSV."""

import csv
import os
import platform
import re
import statistics
import subprocess
from pathlib import Path

from definitions import QUESTIONS, reference

HEAD = ("project", "tests", "what", "contestant", "wall", "min–max", "ratio", "CPU", "peak memory", "result")
FIELDS = ("project", "tests", "round", "question", "contestant", "wall", "cpu", "memory", "code", "fault")


def table(runs, contestants):
    """Lines of Markdown: medians of the runs that did not fail, and their ratio to those of the reference."""
    compared = reference(contestants)
    lines = ["| " + " | ".join(HEAD) + " |", "|" + "---|" * len(HEAD)]
    groups = dict.fromkeys((run.project, run.tests, run.question) for run in runs)
    for group in groups:
        own = [run for run in runs if (run.project, run.tests, run.question) == group]
        base = _median(_sound(own, compared), "wall")
        for contestant in contestants:
            theirs = [run for run in own if run.contestant == contestant.id]
            if theirs:
                cells = (group[0], group[1], QUESTIONS[group[2]], contestant.name, *_cells(theirs, contestant, base))
                lines.append("| " + " | ".join(cells) + " |")
    return lines


def _sound(runs, contestant):
    return [run.measured for run in runs if run.contestant == contestant.id and run.measured.code == 0]


def _median(measured, column):
    return statistics.median(getattr(one, column) for one in measured) if measured else None


def _cells(runs, contestant, base):
    measured = _sound(runs, contestant)
    if not measured:
        return ["–"] * 5 + [_result(runs)]
    walls = [one.wall for one in measured]
    wall = statistics.median(walls)
    used = ["–", "–"]
    if not contestant.daemon:
        used = [f"{_median(measured, 'cpu'):.2f} s", f"{_median(measured, 'memory'):.0f} MiB"]
    ratio = f"{wall / base:.2f}" if base else "–"
    return [f"{wall:.2f} s", f"{min(walls):.2f}–{max(walls):.2f}", ratio, *used, _result(runs)]


def _result(runs):
    faults = [run.fault for run in runs if run.fault]
    if not faults:
        return "ok"
    return f"{len(faults)} of {len(runs)}: " + ", ".join(dict.fromkeys(faults))


def write_csv(runs, file):
    """Every run in a row, to the file."""
    with open(file, "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(FIELDS)
        for run in runs:
            measured = run.measured
            figures = (f"{measured.wall:.3f}", f"{measured.cpu:.3f}", f"{measured.memory:.1f}", measured.code)
            rows.writerow((run.project, run.tests, run.round, run.question, run.contestant, *figures, run.fault))


def machine(maven):
    """One sentence on what the figures belong to."""
    version = subprocess.run([maven, "-v"], capture_output=True, text=True, check=True).stdout
    plain = re.sub(r"\x1b\[[0-9;]*m", "", version)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    hardware = f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, {platform.system()}"
    java, own = _first(r"version: (\S+),", plain), _first(r"Maven (\S+)", plain)
    return f"Machine: {hardware}; Java {java}; Maven {own}."


def _processor():
    file = Path("/proc/cpuinfo")
    return _first(r"model name\s*: (.*)", file.read_text(encoding="utf-8")) if file.exists() else platform.machine()


def _first(pattern, text):
    match = re.search(pattern, text)
    return match[1] if match else "unknown"
