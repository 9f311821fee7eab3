package io.github.accelmaven.it.edits;

import io.github.accelmaven.it.Build;
import io.github.accelmaven.it.Contents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a build made of a checkout.
 *
 * @param build its exit code and output
 * @param checkout the directory
 */
record BuildResult(Build build, Path checkout) {

    /** Which goal of which module failed; what it says of it holds paths and times. */
    private static final Pattern FAILURE =
            Pattern.compile("Failed to execute goal (\\S+ \\([^)]*\\) on project [^\\s:]+)");

    private static final Pattern TEST_CASE =
            Pattern.compile("<testcase name=\"[^\"]*\" classname=\"[^\"]*\"|<failure|<error|<skipped");

    /**
     * In what the result of accel differs from that of plain Maven; empty when in nothing that counts.
     *
     * @param modules directories of modules; only those count that plain Maven built
     */
    List<String> differences(BuildResult accel, List<String> modules, Request request) {
        if (build.exitCode() != accel.build.exitCode()) {
            return List.of("exit code " + accel.build.exitCode() + " and not " + build.exitCode() + "\n"
                    + lastLines(accel.build) + "\nand not\n" + lastLines(build));
        }
        if (!build.succeeded()) {
            return failures(build).equals(failures(accel.build))
                    ? List.of()
                    : List.of("failed " + failures(accel.build) + " and not " + failures(build));
        }
        return modules.stream()
                .filter(module -> Files.isDirectory(target(module)))
                .flatMap(module -> differences(module, accel, request).stream())
                .toList();
    }

    private List<String> differences(String module, BuildResult accel, Request request) {
        SortedMap<String, String> expected = files(module);
        SortedMap<String, String> found = accel.files(module);
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        return all.stream()
                .filter(request::reaches)
                .filter(file -> !Objects.equals(expected.get(file), found.get(file)))
                .map(file -> module + "/target/" + file + " " + state(expected.get(file), found.get(file)))
                .toList();
    }

    private static String state(@Nullable String expected, @Nullable String found) {
        if (expected == null) {
            return "should not be there";
        }
        return found == null ? "is missing" : "differs";
    }

    private static List<String> failures(Build build) {
        return build.lines().stream()
                .flatMap(line -> FAILURE.matcher(line).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static String lastLines(Build build) {
        List<String> errors = build.lines().stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .limit(15)
                .toList();
        return String.join("\n", errors);
    }

    private Path target(String module) {
        return checkout.resolve(module).resolve("target");
    }

    /**
     * Digests by path; reports of tests by the tests and how they ended, without the compiler's lists of paths and what
     * accel set aside.
     */
    private SortedMap<String, String> files(String module) {
        SortedMap<String, String> files = new TreeMap<>(Contents.meaning(target(module)));
        files.keySet().removeIf(BuildResult::saysNothing);
        files.replaceAll((file, digest) -> file.matches("surefire-reports/TEST-.*\\.xml")
                ? tests(target(module).resolve(file))
                : digest);
        return files;
    }

    private static boolean saysNothing(String file) {
        return file.startsWith(".accel/")
                || file.startsWith("maven-status/")
                || file.matches("surefire-reports/.*\\.txt");
    }

    private static String tests(Path report) {
        try {
            return TEST_CASE
                    .matcher(Files.readString(report))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
