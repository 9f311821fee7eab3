"""python3 -m unittest discover -s src/bench -p '*_test.py': the comparison with shell scripts in the place of Maven."""

import sys
import tempfile
import unittest
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import report
from checkout import Checkout, check_edits
from definitions import QUESTIONS, Contestant, Edit, Project, contestants, project
from measure import Measured, measure
from rounds import Comparison, Run
from synthetic import Reactor

BUILDS = "mkdir -p target/classes && cp Source.java target/classes/"
SOUND = Contestant("sound", "Sound", (), ("sh", "-c", BUILDS))
STALE = Contestant("stale", "Stale", (), ("sh", "-c", f"test -e target || {{ {BUILDS}; }}"))
FAILING = Contestant("failing", "Failing", (), ("sh", "-c", "echo broken; exit 3"))
FLOOR = Contestant("floor", "Floor", (), ("true",), builds=False, reactor=False)


class BuildTimesTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.work = Path(temporary.name)
        source = self.work / "project"
        source.mkdir()
        (source / "Source.java").write_text("one", encoding="utf-8")
        self.project = Project("p", source, edits={"leaf": Edit("Source.java", "one", "two")})

    def compare(self, *contestants):
        place = self.work / "place"
        comparison = Comparison(self.project, "with", list(contestants), list(QUESTIONS), place, [], 60)
        with redirect_stderr(StringIO()):
            return list(comparison.round(1))

    def test_a_round_asks_every_builder_every_question_and_the_others_one(self):
        runs = self.compare(SOUND, STALE, FLOOR)
        asked = [(run.question, run.contestant) for run in runs if run.contestant != "stale"]
        expected = ["cold", "nothing", "restore", "leaf"]
        self.assertEqual([question for question, who in asked if who == "sound"], expected)
        self.assertEqual([question for question, who in asked if who == "floor"], ["nothing"])

    def test_what_makes_something_else_is_told_in_that_question_alone(self):
        faults = {run.question: run.fault for run in self.compare(SOUND, STALE) if run.contestant == "stale"}
        self.assertEqual(faults, {"cold": "", "nothing": "", "restore": "", "leaf": "1 difference"})

    def test_a_contestant_that_fails_stops_nobody_else(self):
        runs = self.compare(SOUND, FAILING)
        self.assertEqual({run.fault for run in runs if run.contestant == "failing"}, {"failed"})
        self.assertEqual({run.fault for run in runs if run.contestant == "sound"}, {""})

    def test_an_edit_that_does_not_fit_ends_the_run(self):
        misfit = Project("p", self.project.directory, edits={"leaf": Edit("Source.java", "three", "four")})
        with self.assertRaisesRegex(SystemExit, "Source.java does not contain 'three'"):
            check_edits(misfit)

    def test_a_reset_takes_edits_and_results_away(self):
        checkout = Checkout(self.project, SOUND, self.work / "copy")
        checkout.edit(self.project.edits["leaf"])
        (checkout.directory / "target/classes").mkdir(parents=True)
        checkout.cache.mkdir()
        checkout.reset()
        self.assertEqual([path.name for path in checkout.directory.iterdir()], ["Source.java"])
        self.assertEqual((checkout.directory / "Source.java").read_text(encoding="utf-8"), "one")
        self.assertFalse(checkout.cache.exists())

    def test_a_definition_is_filled_in(self):
        file = self.work / "contestants.toml"
        table = '[a]\nname = "A"\narguments = ["-Dx={cache}/y", "{phase}"]\nextension = "{accel}"\n'
        file.write_text(table, encoding="utf-8")
        (one,) = contestants(file, [], maven="/m/mvn", accel="g:a:1")
        self.assertEqual(one.extension, "g:a:1")
        expected = ["/m/mvn", "-B", "-ntp", "-Dx=/c/y", "verify"]
        self.assertEqual(one.command_line(cache="/c", phase="verify"), expected)

    def test_what_leaves_everything_as_it_is_can_be_asked_often(self):
        place = self.work / "place"
        comparison = Comparison(self.project, "with", [SOUND], ["nothing", "leaf"], place, [], 60, repeats=3)
        with redirect_stderr(StringIO()):
            asked = [run.question for run in comparison.round(1)]
        self.assertEqual(asked, ["cold", "nothing", "nothing", "nothing", "leaf"])

    def test_a_contestant_is_asked_its_own_questions_alone(self):
        copier = Contestant("copier", "Copier", (), ("sh", "-c", BUILDS), questions=("cold", "restore"))
        alone = Contestant("alone", "Alone", (), ("true",), builds=False, questions=("leaf",))
        asked = [(run.contestant, run.question) for run in self.compare(SOUND, copier, alone)]
        self.assertEqual([question for who, question in asked if who == "copier"], ["cold", "restore"])
        self.assertEqual([question for who, question in asked if who == "alone"], ["leaf"])

    def test_an_optional_contestant_without_its_command_takes_no_part(self):
        file = self.work / "contestants.toml"
        table = '[{0}]\nname = "{0}"\narguments = []\ncommand = ["{1}"]\noptional = true\n'
        file.write_text(table.format("a", "sh") + table.format("b", "no-such-command"), encoding="utf-8")
        told = StringIO()
        with redirect_stderr(told):
            self.assertEqual([one.id for one in contestants(file, [])], ["a"])
        self.assertIn("b takes no part: there is no no-such-command", told.getvalue())

    def test_the_most_used_module_is_the_one_that_is_edited(self):
        def most_used(file):
            return Project("p", self.work, edits={"most-used": Edit(file, "a", "b")}).most_used()

        self.assertEqual(most_used("core/api/src/main/java/A.java"), "core/api")
        self.assertEqual(most_used("src/main/java/A.java"), ".")

    def test_options_of_the_jvm_are_added_to_those_of_the_project(self):
        file = self.project.directory / ".mvn/jvm.config"
        file.parent.mkdir()
        file.write_text("-Xmx1g\n", encoding="utf-8")
        tuned = Contestant("t", "T", (), ("true",), jvm="-Xshare:auto")
        copy = Checkout(self.project, tuned, self.work / "copy").directory / ".mvn/jvm.config"
        self.assertEqual(copy.read_text(encoding="utf-8"), "-Xmx1g\n-Xshare:auto\n")

    def test_an_extension_is_added_to_the_copy_beside_those_of_the_project(self):
        file = self.project.directory / ".mvn/extensions.xml"
        file.parent.mkdir()
        file.write_text("<extensions>\n  <extension>own</extension>\n</extensions>\n", encoding="utf-8")
        extended = Contestant("e", "E", (), ("true",), extension="g:a:1")
        copy = Checkout(self.project, extended, self.work / "copy").directory / ".mvn/extensions.xml"
        added = "<extension><groupId>g</groupId><artifactId>a</artifactId><version>1</version></extension>"
        self.assertIn(f"<extension>own</extension>\n{added}</extensions>", copy.read_text(encoding="utf-8"))
        self.assertNotIn("<groupId>", file.read_text(encoding="utf-8"))

    def test_a_build_that_takes_too_long_is_killed(self):
        measured = measure(["sh", "-c", "sleep 60; true"], self.work, self.work / "log", 0.2)
        self.assertLess(measured.wall, 30)
        self.assertEqual(measured.code, -9)

    def test_a_measurement_counts_children(self):
        busy = f"{sys.executable} -c 'x = bytearray(300 << 20); [n * n for n in range(3000000)]'; exit 4"
        measured = measure(["sh", "-c", busy], self.work, self.work / "log", 60)
        self.assertGreater(measured.memory, 300)
        self.assertGreater(measured.cpu, 0.05)
        self.assertEqual(measured.code, 4)

    def test_the_table_holds_medians_of_the_runs_that_did_not_fail(self):
        def run(contestant, wall, code=0):
            return Run("p", "with", 1, "cold", contestant, Measured(wall, 1, 2, code), "failed" if code else "")

        runs = [run("sound", 2), run("sound", 4), run("stale", 1), run("stale", 9, code=1)]
        rows = report.table(runs, [SOUND, STALE, FLOOR])
        self.assertEqual(rows[2], "| p | with | cold | Sound | 3.00 s | 2.00–4.00 | 1.00 | 1.00 s | 2 MiB | ok |")
        self.assertEqual(
            rows[3], "| p | with | cold | Stale | 1.00 s | 1.00–1.00 | 0.33 | 1.00 s | 2 MiB | 1 of 2: failed |"
        )
        self.assertEqual(len(rows), 4)

    def test_the_generator_writes_the_same_reactor_again_and_its_edits_fit(self):
        reactors = [self.work / "one", self.work / "two"]
        for directory in reactors:
            Reactor(10).write(directory)
        one, two = ({p.relative_to(d): p.read_text() for p in d.rglob("*") if p.is_file()} for d in reactors)
        self.assertEqual(one, two)
        check_edits(project("synthetic:10", self.work / "sources"))

    def test_modules_depend_on_earlier_ones_alone_and_nothing_on_the_leaf(self):
        for count in (3, 10, 50, 1000):
            reactor = Reactor(count)
            names = list(reactor.dependencies)
            self.assertEqual(len(names), count)
            for name, others in reactor.dependencies.items():
                self.assertTrue(all(names.index(other) < names.index(name) for other in others), name)
                self.assertNotIn(reactor.leaf, others)


if __name__ == "__main__":
    unittest.main()
