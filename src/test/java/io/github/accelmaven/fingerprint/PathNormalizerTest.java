package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathNormalizerTest {

    private final PathNormalizer normalizer =
            new PathNormalizer(roots("/home/u/co", "/home/u/co/lib", "/home/u/.m2/my repo"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "/home/u/co/lib/target~${module}/target",
                "/home/u/co/lib~${module}",
                "/home/u/co/library~${root}/library",
                "/home/u/co-op~/home/u/co-op",
                "/mnt/home/u/co/x~/mnt/home/u/co/x",
                "./home/u/co/x~./home/u/co/x",
                "-javaagent:/home/u/.m2/my repo/a.jar=destfile=/home/u/co/lib/x.exec,y~-javaagent:${localRepo}/a.jar=destfile=${module}/x.exec,y",
                "/home/u/co:/home/u/co/lib;\"/home/u/co\"~${root}:${module};\"${root}\"",
                "file:/home/u/co/lib/x~file:${module.uri}/x",
                "file:///home/u/co/lib/x~file://${module.uri}/x",
                "jar:file:/home/u/.m2/my%20repo/a.jar!/b~jar:file:${localRepo.uri}/a.jar!/b",
                "${module}/x~$${module}/x",
                "$${root}~$$${root}",
                "${other} and $5~${other} and $5",
                "${other ${root}} and $$${other}~${other $${root}} and $$${other}",
            })
    void normalize_andBack(String value, String normal) {
        assertThat(normalizer.normalize(value)).isEqualTo(normal);
        assertThat(normalizer.resolve(normal)).isEqualTo(value);
    }

    @Test
    void resolve_inAnotherCheckout_givesItsPaths() {
        PathNormalizer other = new PathNormalizer(roots("/other dir/co", "/other dir/co/lib", "/r"));
        assertThat(other.resolve(normalizer.normalize("file:/home/u/co/lib,/home/u/co/lib")))
                .isEqualTo("file:/other%20dir/co/lib,/other dir/co/lib");
    }

    @Test
    void normalize_whenTwoRootsAreTheSame_takesTheFirst() {
        assertThat(new PathNormalizer(roots("/a/b", "/a/b", "/r")).normalize("/a/b/c"))
                .isEqualTo("${module}/c");
    }

    @Test
    void normalize_recognisesTheRealPathOfARoot(@TempDir Path directory) throws IOException {
        Path real = Files.createDirectory(directory.toRealPath().resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        PathNormalizer linked = new PathNormalizer(Map.of("root", link));
        assertThat(linked.normalize(link + "/a:" + real + "/b")).isEqualTo("${root}/a:${root}/b");
    }

    @Test
    void normalize_onWindows_takesBothSeparatorsInAnyCase() {
        // On other systems a Windows path is one strange name, which is all that is needed here.
        PathNormalizer windows = new PathNormalizer(Map.of("root", Path.of("C:\\co")), true);
        assertThat(windows.normalize("C:\\co\\a;c:/CO/b;file:/C:/co/x;file:///C:/co"))
                .isEqualTo("${root}\\a;${root}/b;file:${root.uri}/x;file://${root.uri}");
    }

    @Test
    void normalize_ofADirectoryThatBeginsEverything_changesNothing() {
        assertThat(new PathNormalizer(Map.of("root", Path.of("/"))).normalize("/usr/lib"))
                .isEqualTo("/usr/lib");
        assertThat(new PathNormalizer(Map.of()).normalize("${}$")).isEqualTo("${}$");
    }

    @Test
    void resolve_ofWhatNormalizeGave_isTheValue() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "/home/u/co",
                "/lib",
                "/home/u/.m2/my repo",
                "$",
                "{module}",
                "${root}",
                "{root.uri}",
                ":",
                "file:",
                "//",
                "/",
                "a",
                " ",
                "=",
                "my%20repo",
                "/home/u/.m2/my%20repo",
                "}",
                "{",
                "\\",
                "ß",
                "\n");
        for (int i = 0; i < 50_000; i++) {
            StringBuilder value = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                value.append(pieces.get(random.nextInt(pieces.size())));
            }
            String normal = normalizer.normalize(value.toString());
            assertThat(normalizer.resolve(normal)).isEqualTo(value.toString());
        }
    }

    private static Map<String, Path> roots(String root, String module, String localRepo) {
        Map<String, Path> roots = new LinkedHashMap<>();
        roots.put("module", Path.of(module));
        roots.put("root", Path.of(root));
        roots.put("localRepo", Path.of(localRepo));
        return roots;
    }
}
