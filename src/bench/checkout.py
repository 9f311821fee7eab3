"""A contestant's own copy of a project, with a cache of its own."""

import os
import shutil
import sys

from definitions import EDITS

LEFT_OUT = shutil.ignore_patterns(".git", "target", ".accel")
EXTENSION = "<extension><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></extension>"


class Checkout:
    """What a contestant builds: `directory`, with its cache in `cache`, both below `place`."""

    def __init__(self, project, contestant, place):
        self._project = project
        self._edited = set()
        self.directory = place / "checkout"
        self.cache = place / "cache"
        if not contestant.reactor:
            self.directory.mkdir(parents=True)
            return
        shutil.copytree(project.directory, self.directory, symlinks=True, ignore=LEFT_OUT)
        if contestant.extension:
            _add_extension(contestant.extension, self.directory / ".mvn" / "extensions.xml")
        if contestant.jvm:
            _add_options(contestant.jvm, self.directory / ".mvn" / "jvm.config")

    def reset(self):
        """As if nobody had built or changed anything: no edits, no target/, no records, an empty cache."""
        for file in self._edited:
            shutil.copy2(self._project.directory / file, self.directory / file)
        self._edited.clear()
        self.forget()
        shutil.rmtree(self.directory / ".accel", ignore_errors=True)
        shutil.rmtree(self.cache, ignore_errors=True)

    def forget(self):
        """Deletes what a build made in the project. Records of the last build stay."""
        for directory, directories, _ in os.walk(self.directory):
            if "target" in directories:
                shutil.rmtree(os.path.join(directory, "target"))
                directories.remove("target")

    def edit(self, edit):
        """Applies an edit, on top of those before."""
        file = self.directory / edit.file
        text = _read(file)
        with open(file, "w", encoding="utf-8", newline="") as out:
            out.write(edit.apply(text))
        self._edited.add(edit.file)


def check_edits(project):
    """Ends the run when an edit does not fit the project, before anything is measured."""
    texts = {}
    for edit in (project.edits[question] for question in EDITS if question in project.edits):
        text = texts.get(edit.file) or _read(project.directory / edit.file)
        texts[edit.file] = edit.apply(text)


def _read(file):
    with open(file, encoding="utf-8", newline="") as text:
        return text.read()


def _add_options(options, file):
    own = _read(file) if file.exists() else ""
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{own.rstrip()}\n{options}\n".lstrip(), encoding="utf-8")


def _add_extension(coordinates, file):
    added = EXTENSION.format(*coordinates.split(":"))
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"<extensions>{added}</extensions>\n", encoding="utf-8")
        return
    text = _read(file)
    if "</extensions>" not in text:
        sys.exit(f"{file} lists no extensions, so that {coordinates} cannot be added")
    file.write_text(text.replace("</extensions>", f"{added}</extensions>"), encoding="utf-8")
