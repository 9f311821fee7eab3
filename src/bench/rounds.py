"""The rounds of the comparison: who builds what when, and what is noted of it."""

import sys
from dataclasses import dataclass, replace

import contents
from checkout import Checkout, check_edits
from definitions import EDITS, QUESTIONS, reference
from measure import Measured, measure

FLAGS = {"with": (), "without": ("-DskipTests",)}


@dataclass(frozen=True)
class Run:
    """One build that was measured. `fault` tells what is wrong with it, and is empty when nothing is."""

    project: str
    tests: str
    round: int
    question: str
    contestant: str
    measured: Measured
    fault: str


class Comparison:
    """One project, with or without its tests.

    place: the directory for copies, caches and logs, not there yet
    maven_arguments: what every command ends with
    timeout: after how many seconds a build counts as failed
    repeats: how often in a round a build is asked for in which nothing changed
    """

    def __init__(self, project, tests, contestants, questions, place, maven_arguments, timeout, repeats=1):
        check_edits(project)
        self._project = project
        self._tests = tests
        self._contestants = contestants
        self._questions = project.questions(questions)
        self._place = place
        self._maven_arguments = maven_arguments
        self._timeout = timeout
        self._repeats = repeats
        self._checkouts = {one.id: Checkout(project, one, place / one.id) for one in contestants}
        self._reference = reference(contestants)

    def warm_up(self):
        """A cold build of everybody that does not count: downloads and the page cache are nobody's merit."""
        for contestant in self._contestants:
            self._checkouts[contestant.id].reset()
            self._run(contestant, "warm-up", 0)

    def round(self, number):
        """All questions to all contestants, one after the other; every round begins with another contestant."""
        first = number % len(self._contestants)
        turns = self._contestants[first:] + self._contestants[:first]
        for checkout in self._checkouts.values():
            checkout.reset()
        for question in self._asked_in_a_round():
            runs = {one.id: self._asked(one, question, number) for one in turns if one.answers(question)}
            yield from (self._judged(one, runs[one.id], runs) for one in turns if one.id in runs)

    def _asked_in_a_round(self):
        """The questions in their order; the one that leaves everything as it is comes as often as wanted."""
        for question in self._questions:
            yield from [question] * (self._repeats if question == "nothing" else 1)

    def _asked(self, contestant, question, number):
        checkout = self._checkouts[contestant.id]
        if question == "restore":
            checkout.forget()
        elif question in EDITS:
            checkout.edit(self._project.edits[question])
        return self._run(contestant, question, number)

    def _run(self, contestant, question, number):
        checkout = self._checkouts[contestant.id]
        own = contestant.command_line(
            cache=checkout.cache, phase=self._project.phase, most_used=self._project.most_used()
        )
        shared = self._project.arguments if contestant.reactor else ()
        command = [*own, *FLAGS[self._tests], *shared, *self._maven_arguments]
        log = self._place / contestant.id / f"{number}-{question}.log"
        measured = measure(command, checkout.directory, log, self._timeout)
        fault = "" if measured.code == 0 else "failed"
        run = Run(self._project.name, self._tests, number, question, contestant.id, measured, fault)
        _tell(run, contestant, log)
        return run

    def _judged(self, contestant, run, runs):
        """The run, with a fault where it made something else than the reference did in this round."""
        expected = self._reference.id
        if run.fault or not contestant.builds or runs[expected].fault:
            return run
        lines = contents.differences(self._checkouts[expected].directory, self._checkouts[contestant.id].directory)
        if not lines:
            return run
        file = self._place / contestant.id / f"{run.round}-{run.question}.differences"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        fault = "1 difference" if len(lines) == 1 else f"{len(lines)} differences"
        print(f"  {contestant.name} made something else: {fault}, as {lines[0]}; see {file}", file=sys.stderr)
        return replace(run, fault=fault)


def _tell(run, contestant, log):
    what = QUESTIONS.get(run.question, run.question)
    where = f"{run.project}, {run.tests} tests, round {run.round}, {what}, {contestant.name}"
    if not run.fault:
        print(f"{where}: {run.measured.wall:.2f} s", file=sys.stderr)
        return
    last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]
    print(f"{where} failed (exit code {run.measured.code}): {log}", *last, sep="\n  ", file=sys.stderr)
