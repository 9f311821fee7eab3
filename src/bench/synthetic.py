#!/usr/bin/env python3
"""Writes a reactor of any size, always the same for the same number of modules and the same seed.

    src/bench/synthetic.py MODULES DIRECTORY [SEED]

The module `base` is the most used one: all others depend on it. The others stand in layers, and each depends on one to
three modules of the layer below, near its own place, now and then on one further down. A module has 4 to 12 classes of
which each calls one of a module that it depends on, two test classes and a resource; that of `base` is filtered.
"""

import math
import random
import sys
from pathlib import Path

FEWEST_MODULES = 3
SEED = 20260101

PARENT = """\
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>

  <groupId>synthetic</groupId>
  <artifactId>synthetic</artifactId>
  <version>1.0.0</version>
  <packaging>pom</packaging>

  <modules>
{modules}
  </modules>

  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
    <maven.compiler.release>17</maven.compiler.release>
    <motto>slowly</motto>
  </properties>

  <dependencyManagement>
    <dependencies>
{managed}
      <dependency>
        <groupId>org.junit.jupiter</groupId>
        <artifactId>junit-jupiter</artifactId>
        <version>5.14.2</version>
        <scope>test</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>

  <build>
    <pluginManagement>
      <plugins>
{plugins}
      </plugins>
    </pluginManagement>
  </build>
</project>
"""

PLUGINS = {
    "clean": "3.4.1",
    "resources": "3.3.1",
    "compiler": "3.14.1",
    "surefire": "3.5.4",
    "jar": "3.4.2",
    "install": "3.1.4",
    "deploy": "3.1.4",
}

MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>

  <parent>
    <groupId>synthetic</groupId>
    <artifactId>synthetic</artifactId>
    <version>1.0.0</version>
  </parent>

  <artifactId>{name}</artifactId>

  <dependencies>
{dependencies}
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
    </dependency>
  </dependencies>
{build}</project>
"""

FILTERING = """
  <build>
    <resources>
      <resource>
        <directory>src/main/resources</directory>
        <filtering>true</filtering>
      </resource>
    </resources>
  </build>
"""

CLASS = """\
package synthetic.{name};

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Part {part} of the module {name}. */
public final class Part{part} {{

    private final int factor;
    private final Map<String, Integer> seen = new TreeMap<>();

    public Part{part}(int factor) {{
        this.factor = factor;
    }}

    public int compute(int value) {{
        int own = value * {number} + factor;
        return {called};
    }}

    public List<String> describe(int count) {{
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {{
            lines.add(String.format(Locale.ROOT, "part {part} of %s, line %d", "{name}", i));
        }}
        return lines;
    }}
{methods}}}
"""

METHOD = """
    public int remember{index}(String name) {{
        int before = seen.getOrDefault(name, {number});
        seen.merge(name, factor, Integer::sum);
        return seen.values().stream().mapToInt(Integer::intValue).filter(value -> value > before).sum();
    }}
"""

TEST = """\
package synthetic.{name};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class Part{part}Test {{

    @Test
    void compute_isTheSameForTheSameValue() {{
        assertEquals(new Part{part}(2).compute(3), new Part{part}(2).compute(3));
    }}

    @Test
    void compute_countsTheFactor() {{
        assertNotEquals(new Part{part}(2).compute(3), new Part{part}(3).compute(3));
    }}

    @Test
    void describe_hasAsManyLinesAsWanted() {{
        assertEquals(5, new Part{part}(2).describe(5).size());
    }}
}}
"""


class Reactor:
    """The modules by name, and of each the number of its classes and the modules that it depends on."""

    def __init__(self, count, seed=SEED):
        # Of all that Random offers, random() alone is promised to be the same in every version of Python.
        self._random = random.Random(seed)
        self.dependencies = {"base": []}
        self.classes = {"base": self._between(4, 12)}
        digits = len(str(count - 1))
        names = [f"m{number:0{digits}}" for number in range(1, count)]
        below = []
        for layer in self._layers(names):
            for place, name in enumerate(layer):
                self.dependencies[name] = ["base", *self._near(below, place / len(layer))]
                self.classes[name] = self._between(4, 12)
            below = layer

    def _between(self, least, most):
        return least + int(self._random.random() * (most - least + 1))

    @staticmethod
    def _layers(names):
        layers = max(2, round(math.log2(len(names) + 1)))
        width = math.ceil(len(names) / layers)
        return [names[start : start + width] for start in range(0, len(names), width)]

    def _near(self, below, place):
        if not below:
            return []
        middle = int(place * len(below))
        chosen = {below[min(len(below) - 1, max(0, middle + self._between(-2, 2)))] for _ in range(self._between(1, 3))}
        if self._random.random() < 0.2:
            further = list(self.dependencies)
            chosen.add(further[self._between(1, further.index(below[0]))])
        return sorted(chosen)

    @property
    def leaf(self):
        """The last module; no other depends on it."""
        return list(self.dependencies)[-1]

    def write(self, directory):
        """Writes all files into a directory, which is made."""
        _write(directory / "pom.xml", self._parent())
        for name in self.dependencies:
            self._write_module(name, directory / name)

    def _parent(self):
        managed = "\n".join(_dependency(name, 6, "<version>${project.version}</version>") for name in self.dependencies)
        plugins = "\n".join(_plugin(name, version) for name, version in PLUGINS.items())
        modules = "\n".join(f"    <module>{name}</module>" for name in self.dependencies)
        return PARENT.format(modules=modules, managed=managed, plugins=plugins)

    def _write_module(self, name, directory):
        dependencies = "\n".join(_dependency(other, 4) for other in self.dependencies[name])
        build = FILTERING if name == "base" else ""
        _write(directory / "pom.xml", MODULE.format(name=name, dependencies=dependencies, build=build))
        words = "motto = ${motto}\n" if name == "base" else f"module = {name}\n"
        _write(directory / "src/main/resources/synthetic" / f"{name}.properties", words)
        sources = directory / "src/main/java/synthetic" / name
        for part in range(self.classes[name]):
            _write(sources / f"Part{part}.java", self._class(name, part))
        for part in range(2):
            test = directory / "src/test/java/synthetic" / name / f"Part{part}Test.java"
            _write(test, TEST.format(name=name, part=part))

    def _class(self, name, part):
        others = self.dependencies[name]
        called = "own"
        if others:
            other = others[self._between(0, len(others) - 1)]
            other_part = self._between(0, self.classes[other] - 1)
            called = f"own + new synthetic.{other}.Part{other_part}(factor).compute(value)"
        methods = "".join(
            METHOD.format(index=index, number=self._between(1, 99)) for index in range(self._between(2, 10))
        )
        return CLASS.format(name=name, part=part, number=self._between(1, 99), called=called, methods=methods)

    def edits(self):
        """For each question of the comparison: a file, a text in it, and what takes its place."""

        def source(name):
            return f"{name}/src/main/java/synthetic/{name}/Part0.java"

        body = ("lines.add(String.format(", "lines.add(0, String.format(")
        field = "    private final int factor;"
        test = "base/src/test/java/synthetic/base/Part0Test.java"
        return {
            "leaf": (source(self.leaf), *body),
            "most-used": (source("base"), *body),
            "comment": (source("base"), field, f"    // Given once.\n{field}"),
            "test": (test, "assertEquals(5, new Part0(2).describe(5)", "assertEquals(6, new Part0(2).describe(6)"),
            "property": ("pom.xml", "<motto>slowly</motto>", "<motto>quickly</motto>"),
        }


def _dependency(name, indent, version=None):
    lines = ["<dependency>", "  <groupId>synthetic</groupId>", f"  <artifactId>{name}</artifactId>"]
    lines += [f"  {version}"] if version else []
    return "\n".join(" " * indent + line for line in [*lines, "</dependency>"])


def _plugin(name, version):
    lines = [
        "<plugin>",
        "  <groupId>org.apache.maven.plugins</groupId>",
        f"  <artifactId>maven-{name}-plugin</artifactId>",
        f"  <version>{version}</version>",
        "</plugin>",
    ]
    return "\n".join(" " * 8 + line for line in lines)


def _write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def main(arguments):
    if len(arguments) not in (2, 3) or not arguments[0].isdecimal() or int(arguments[0]) < FEWEST_MODULES:
        sys.exit(f"{__doc__}\nMODULES is at least {FEWEST_MODULES}.")
    directory = Path(arguments[1])
    if directory.exists():
        sys.exit(f"{directory} is there already: name a directory to be made")
    Reactor(int(arguments[0]), *map(int, arguments[2:])).write(directory)


if __name__ == "__main__":
    main(sys.argv[1:])
