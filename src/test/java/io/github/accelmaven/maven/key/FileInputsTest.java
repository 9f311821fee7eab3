package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.project.LooseClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInputsTest {

    private final Path directory;
    private final Path base;
    private final FileInputs inputs;

    FileInputsTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        base = Files.createDirectories(directory.resolve("lib"));
        inputs = new FileInputs(
                Samples.hasher(directory), Samples.paths(base), base, LooseClasses.none(), base.resolve(".cache"));
    }

    private static List<KeyPart> parts(InputPart... inputs) throws IOException {
        KeyParts parts = new KeyParts();
        for (InputPart input : inputs) {
            input.addTo(parts, file -> false);
        }
        return parts.list();
    }

    private static List<String> names(InputPart... inputs) throws IOException {
        return parts(inputs).stream().map(KeyPart::name).toList();
    }

    @Test
    void name_isWherePeopleFindTheFile() {
        assertThat(inputs.name(base.resolve("src/A b.java"))).isEqualTo("src/A b.java");
        assertThat(inputs.name(Path.of("src/../pom.xml"))).isEqualTo("pom.xml");
        assertThat(inputs.name(base)).isEqualTo("${module}");
        assertThat(inputs.name(directory.resolve("lib2/x")))
                .isEqualTo(directory.resolve("lib2/x").toString());
    }

    @Test
    void content_ofADirectory_namesEachFile() throws IOException {
        Samples.write(base.resolve("src/a/A.java"), "A");
        Samples.write(base.resolve("src/B.java"), "B");
        Files.createDirectories(base.resolve("src/empty"));
        assertThat(names(inputs.content(base.resolve("src"))))
                .containsExactlyInAnyOrder("src/a/A.java", "src/B.java", "src/empty");
        assertThat(names(inputs.content(base.resolve("src"), new PatternFilter(List.of("a/*"), List.of(), false))))
                .containsExactly("src/a/A.java");
    }

    @Test
    void classPaths_countADirectoryWithoutFilesLikeNone_whoeverLeftIt() throws IOException {
        List<Path> elements = List.of(base.resolve("classes"));
        JavacExtensions javac = new JavacExtensions(Parameters.NONE, inputs, elements);
        List<InputPart> all =
                List.of(inputs.classpath("path", elements), inputs.compileClasspath("path", elements, javac));
        List<KeyPart> withoutIt = parts(all.toArray(InputPart[]::new));
        assertThat(premature(all, elements)).isEqualTo(withoutIt);
        Files.createDirectory(base.resolve("classes"));
        assertThat(parts(all.toArray(InputPart[]::new))).isEqualTo(withoutIt);
        assertThat(premature(all, elements)).isEqualTo(withoutIt);
    }

    private static List<KeyPart> premature(List<InputPart> inputs, List<Path> files) throws IOException {
        KeyParts parts = new KeyParts();
        for (InputPart input : inputs) {
            input.addTo(parts, files::contains);
        }
        return parts.list();
    }

    @Test
    void content_ofADirectory_leavesOutWhatAccelItselfKeepsThere() throws IOException {
        Samples.write(base.resolve(".accel/records"), "{}");
        Samples.write(base.resolve("nested/.accel/records"), "{}");
        Samples.write(base.resolve("nested/.accelerated"), "x");
        assertThat(names(inputs.content(base))).containsExactly("nested/.accelerated");
    }

    @Test
    void content_ofAFile_isCalledAsTheFileIs() throws IOException {
        Path file = Samples.write(base.resolve("src/checkstyle.xml"), "x");
        assertThat(names(inputs.content(file))).containsExactly("src/checkstyle.xml");
    }

    @Test
    void content_ofAFileThatAnEarlierBuildLeft_isNothing() throws IOException {
        Path file = Samples.write(base.resolve("target/made.xml"), "x");
        KeyParts parts = new KeyParts();
        inputs.content(file).addTo(parts, file::equals);
        assertThat(parts.list())
                .isEqualTo(parts(inputs.content(base.resolve("target/other"))).stream()
                        .map(part -> new KeyPart("target/made.xml", part.digest(), part.value()))
                        .toList());
    }

    /** For telling what a build would do that restores the file first. */
    @Test
    void content_ofAFileThatIsForeseen_isThatOfTheFile() throws IOException {
        Path file = Samples.write(base.resolve("target/jacoco.exec"), "x");
        Path same = Samples.write(base.resolve("target/sub/sub"), "x");
        InputPart input = inputs.content(file);
        InputPart directory = inputs.content(same.resolveSibling(""));
        List<KeyPart> before = parts(input, directory);
        FileHasher hasher = Samples.hasher(base);
        FileDigest digest = hasher.digest(file).orElseThrow();
        Files.delete(file);
        assertThat(parts(input, directory)).isNotEqualTo(before);
        hasher.foresee(file, digest);
        FileInputs foreseeing =
                new FileInputs(hasher, Samples.paths(base), base, LooseClasses.none(), base.resolve(".cache"));
        assertThat(parts(foreseeing.content(file), foreseeing.content(same.resolveSibling(""))))
                .isEqualTo(before);
    }

    @Test
    void content_leavesOutWhatAccelKeeps() throws IOException {
        Samples.write(base.resolve("src/A.java"), "A");
        Samples.write(base.resolve(".cache/v1/metadata.json"), "{}");
        Samples.write(base.resolve("sub/.cache/mine"), "counts");
        Samples.write(base.resolve(".accel/records"), "records");
        assertThat(names(inputs.content(base))).containsExactlyInAnyOrder("src/A.java", "sub/.cache/mine");
    }

    @Test
    void content_followsBytesNamesAndTheExecutableBit() throws IOException {
        Path file = Samples.write(base.resolve("src/a"), "1");
        List<KeyPart> first = parts(inputs.content(base.resolve("src")));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        List<KeyPart> executable = parts(inputs.content(base.resolve("src")));
        Files.writeString(file, "two");
        List<KeyPart> second = parts(inputs.content(base.resolve("src")));
        Files.move(file, base.resolve("src/b"));
        List<KeyPart> moved = parts(inputs.content(base.resolve("src")));
        assertThat(List.of(first, executable, second, moved)).doesNotHaveDuplicates();
    }

    @Test
    void content_ofWhatIsNotThere_differsFromAnEmptyFile() throws IOException {
        Path file = base.resolve("src/a");
        List<KeyPart> missing = parts(inputs.content(file));
        assertThat(missing).extracting(KeyPart::value).containsExactly("nothing there");
        Samples.write(file, "");
        assertThat(parts(inputs.content(file))).isNotEqualTo(missing);
    }

    @Test
    void content_ofVeryManyFiles_isToldByDirectory() throws IOException {
        for (int i = 0; i < 1100; i++) {
            Samples.write(base.resolve("src/d" + i % 2 + "/f" + i), "x");
        }
        Path top = Samples.write(base.resolve("src/top"), "x");
        List<KeyPart> before = parts(inputs.content(base.resolve("src")));
        assertThat(before).extracting(KeyPart::name).containsExactly("src/*", "src/d0/*", "src/d1/*");
        Files.writeString(base.resolve("src/d1/f1"), "changed");
        List<KeyPart> after = parts(inputs.content(base.resolve("src")));
        assertThat(after).hasSize(3).startsWith(before.get(0), before.get(1)).doesNotContain(before.get(2));
        Files.delete(top);
        assertThat(names(inputs.content(base.resolve("src")))).containsExactly("src/d0/*", "src/d1/*");
    }

    @Test
    void classpath_countsByContentAndOrder() throws IOException {
        Path a = Samples.write(base.resolve("a/A.class"), "A").resolveSibling("");
        Path b = Samples.write(base.resolve("b/B.class"), "B").resolveSibling("");
        assertThat(parts(inputs.classpath("cp", List.of(a, b))))
                .isNotEqualTo(parts(inputs.classpath("cp", List.of(b, a))))
                .isNotEqualTo(parts(inputs.classpath("cp", List.of(a))));
        assertThat(names(inputs.classpath("cp", List.of(a, b)))).containsExactly("a on cp", "b on cp", "order of cp");
    }

    @Test
    void classpath_withTwoFilesOfOneName_keepsBoth() throws IOException {
        Path one = Samples.write(directory.resolve("repo/1/x.jar"), "one");
        Path two = Samples.write(directory.resolve("repo/2/x.jar"), "two");
        List<KeyPart> both = parts(inputs.classpath("cp", List.of(one, two)));
        Files.writeString(two, "other");
        assertThat(parts(inputs.classpath("cp", List.of(one, two)))).isNotEqualTo(both);
    }

    /** The goal that reads the directory may be the one that makes it. */
    @Test
    void classpath_ofADirectoryThatIsMissing_isLikeAnEmptyOne() throws IOException {
        Path classes = base.resolve("target/classes");
        List<KeyPart> missing = parts(inputs.classpath("cp", List.of(classes)), inputs.tree(classes));
        Files.createDirectories(classes.resolve("empty"));
        assertThat(parts(inputs.classpath("cp", List.of(classes)), inputs.tree(classes)))
                .isEqualTo(missing);
        KeyParts own = new KeyParts();
        Samples.write(classes.resolve("Own.class"), "made by the goal itself");
        inputs.classpath("cp", List.of(classes)).addTo(own, file -> file.endsWith("Own.class"));
        inputs.tree(classes).addTo(own, file -> file.endsWith("Own.class"));
        assertThat(own.list()).isEqualTo(missing);
    }
}
