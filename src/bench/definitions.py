"""What the comparison is made of, as contestants.toml and projects/*.toml define it."""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import synthetic

HERE = Path(__file__).resolve().parent

# The order in which each round asks them. Those from "leaf" on are edits, which stay until the next cold build.
QUESTIONS = {
    "cold": "cold",
    "nothing": "nothing changed",
    "restore": "target/ deleted",
    "leaf": "a method body in a leaf",
    "most-used": "a method body in the most used module",
    "comment": "a comment in the most used module",
    "test": "a test of the most used module",
    "property": "a property of the parent POM",
}
EDITS = tuple(QUESTIONS)[3:]


@dataclass(frozen=True)
class Contestant:
    """One way to build; contestants.toml says what the fields mean."""

    id: str
    name: str
    arguments: tuple[str, ...]
    command: tuple[str, ...]
    extension: str | None = None
    jvm: str = ""
    daemon: bool = False
    builds: bool = True
    reactor: bool = True
    questions: tuple[str, ...] = ()
    optional: bool = False

    def answers(self, question):
        """Whether the question is asked of it."""
        own = self.questions or (tuple(QUESTIONS) if self.builds else ("nothing",))
        return question in own

    def is_missing(self):
        """Whether it takes part only where its command is found, and it is not."""
        return self.optional and shutil.which(self.command[0]) is None

    def command_line(self, **names):
        return [_filled(word, names) for word in (*self.command, "-B", "-ntp", *self.arguments)]


@dataclass(frozen=True)
class Edit:
    """One text in one file, in the place of another that must be there."""

    file: str
    old: str
    new: str

    def apply(self, text):
        if self.old not in text:
            sys.exit(f"{self.file} does not contain {self.old!r}: mend the definition of the project")
        return text.replace(self.old, self.new, 1)


@dataclass(frozen=True)
class Project:
    """A project to build, and how to change it. Without edits only the questions before them are asked."""

    name: str
    directory: Path
    phase: str = "verify"
    arguments: tuple[str, ...] = ()
    edits: dict[str, Edit] = field(default_factory=dict)

    def questions(self, chosen):
        """Those of the chosen questions that can be asked, in their order, after the one that all others build on."""
        wanted = {"cold", *chosen} - (set(EDITS) - set(self.edits))
        return [question for question in QUESTIONS if question in wanted]

    def most_used(self):
        """The directory of the module whose classes are edited; . where there is no other."""
        edit = self.edits.get("most-used")
        return edit.file.rpartition("src/main/")[0].rstrip("/") or "." if edit else "."


def _filled(text, names):
    for name, value in names.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def contestants(file, chosen, **names):
    """The contestants of a file, all or those with these ids; what is the same for all builds is filled in."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    unknown = [name for name in chosen if name not in tables]
    if unknown:
        sys.exit(f"{file} defines no contestant {', '.join(unknown)}, but {', '.join(tables)}")
    wanted = [_contestant(name, table, names) for name, table in tables.items() if not chosen or name in chosen]
    missing = [one for one in wanted if one.is_missing()]
    for one in missing:
        print(f"{one.name} takes no part: there is no {one.command[0]}", file=sys.stderr)
    return [one for one in wanted if one not in missing]


def _contestant(name, table, names):
    def filled(value):
        if isinstance(value, list):
            return tuple(_filled(word, names) for word in value)
        return _filled(value, names) if isinstance(value, str) else value

    words = {"command": ["{maven}"], **table}
    return Contestant(id=name, **{key: filled(value) for key, value in words.items()})


def reference(taking_part):
    """The contestant that the others are compared with."""
    builders = [contestant for contestant in taking_part if contestant.builds]
    return builders[0] if builders else sys.exit("None of the contestants builds anything")


def project(name, sources):
    """The project of that name.

    name: a file of projects/ without its ending, the path of another such file or of a project's directory, or
    synthetic:N for a generated reactor of N modules
    sources: the directory for what is generated or fetched
    """
    if name.startswith("synthetic:"):
        return _synthetic(name, sources)
    path = Path(name)
    if path.is_dir():
        return Project(path.resolve().name, path.resolve())
    if path.suffix != ".toml":
        path = HERE / "projects" / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in (HERE / "projects").glob("*.toml")))
        sys.exit(f"No project {name}: name a directory, a file in TOML, synthetic:N, or one of {known}")
    return _defined(path, sources)


def _synthetic(name, sources):
    count = name.partition(":")[2]
    if not count.isdecimal() or int(count) < synthetic.FEWEST_MODULES:
        sys.exit(f"{name}: the number of modules is at least {synthetic.FEWEST_MODULES}, as in synthetic:50")
    reactor = synthetic.Reactor(int(count))
    directory = sources / f"synthetic-{count}"
    reactor.write(directory)
    return Project(name, directory, edits={question: Edit(*edit) for question, edit in reactor.edits().items()})


def _defined(path, sources):
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    if "repository" in table:
        directory = sources / path.stem
        if not directory.exists():
            clone = ["git", "-c", "advice.detachedHead=false", "clone", "-q", "--depth", "1"]
            subprocess.run([*clone, "--branch", table["revision"], table["repository"], directory], check=True)
    else:
        directory = (path.parent / table["directory"]).resolve()
    return Project(
        path.stem,
        directory,
        table.get("phase", "verify"),
        tuple(table.get("arguments", ())),
        {question: Edit(**edit) for question, edit in table.get("edit", {}).items()},
    )
