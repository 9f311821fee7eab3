#!/usr/bin/env python3
"""Compares what two builds of one project made: contents.py ONE OTHER

Classes, resources and generated sources below every target/ by content; archives by their entries' content. Prints one
line for each difference, and ends with 1 when there is any. Not compared: timestamps, the order of entries, lines that
hold the time of the build, and the directory of the checkout where a text names it.
"""

import hashlib
import io
import os
import re
import sys
import zipfile

DIRECTORIES = ("classes", "test-classes", "generated-sources", "generated-test-sources")
ARCHIVES = (".jar", ".war", ".zip")
VOLATILE = re.compile(
    rb"^(#.*|(Bnd-LastModified|Build-Time|Build-Date|Built-On|Build-Timestamp): .*)\r?\n(?: .*\r?\n)*", re.MULTILINE
)
TEXTS = (".properties", ".MF", ".txt", ".lst", ".xml", ".json")


def digest(name, data, root):
    if name.endswith(TEXTS):
        data = data.replace(root.encode(), b"${root}")
    if name.endswith((".properties", ".MF")):
        data = VOLATILE.sub(b"", data)
    return hashlib.sha256(data).hexdigest()


def add(name, data, root, found):
    if name.endswith(ARCHIVES) and zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                if not entry.is_dir():
                    add(name + "!/" + entry.filename, archive.read(entry), root, found)
    else:
        found[name] = digest(name, data, root)


def made(root):
    found = {}
    for directory, directories, files in os.walk(root):
        if ".accel" in directories:
            directories.remove(".accel")
        parts = os.path.relpath(directory, root).split(os.sep)
        if "target" not in parts:
            continue
        below = parts[parts.index("target") + 1 :]
        for name in files:
            if (below and below[0] in DIRECTORIES) or (not below and name.endswith(ARCHIVES)):
                path = os.path.join(directory, name)
                with open(path, "rb") as file:
                    add(os.path.relpath(path, root), file.read(), root, found)
    return found


def differences(one, other):
    """The lines about what two directories hold below their target/; empty when it is the same."""
    first, second = made(os.path.abspath(one)), made(os.path.abspath(other))
    lines = [f"missing: {name}" for name in sorted(first.keys() - second.keys())]
    lines += [f"too much: {name}" for name in sorted(second.keys() - first.keys())]
    lines += [f"different: {name}" for name in sorted(first.keys() & second.keys()) if first[name] != second[name]]
    if not first:
        lines.append("nothing to compare: the first build made nothing")
    return lines


def main(one, other):
    lines = differences(one, other)
    print("\n".join(lines), end="\n" if lines else "")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
