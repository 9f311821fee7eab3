package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlSection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads paths and patterns that are relative to a workspace. Thread-safe: it has no state. */
final class WorkspacePaths {

    private static final String FIX = "Write it relative to the directory of the file, with slashes";

    private WorkspacePaths() {}

    /** The path under a key, which does not lead out of the workspace. */
    static String inside(TomlSection section, String key, String otherwise) {
        return path(section, key, otherwise, WorkspacePaths::whyNotInside);
    }

    /** The path under a key where files are put, which is in the workspace and nobody's yet. */
    static String madeInside(TomlSection section, String key, String otherwise) {
        return path(section, key, otherwise, path -> whyNotInside(path).or(() -> whyNotMade(path)));
    }

    /** The path under a key, which may lead beside the workspace. */
    static String relative(TomlSection section, String key, String otherwise) {
        return path(section, key, otherwise, WorkspacePaths::whyNotRelative);
    }

    private static String path(
            TomlSection section, String key, String otherwise, Function<String, Optional<String>> fault) {
        Optional<String> path = section.string(key);
        path.flatMap(fault).ifPresent(why -> section.problem(key, why, FIX));
        return path.orElse(otherwise);
    }

    /** The patterns under a key, each of which begins in a directory of the workspace or with a file of it. */
    static List<String> allInside(TomlSection section, String key) {
        return section.strings(key, WorkspacePaths::whyNotWithin, FIX).stream()
                .map(WorkspacePaths::straight)
                .toList();
    }

    /** The patterns under a key, which may name files beside the workspace; without detours. */
    static List<String> allRelative(TomlSection section, String key) {
        return section.strings(key, WorkspacePaths::whyNotRelative, FIX).stream()
                .map(WorkspacePaths::straight)
                .toList();
    }

    /** Why nothing is put there: it describes the project, or is Maven's, git's or accel's own. */
    private static Optional<String> whyNotMade(String path) {
        String plain = straight(path).replaceFirst("/+$", "");
        if (plain.isEmpty()) {
            return Optional.of("'" + path + "' is the whole workspace, in which other files lie");
        }
        boolean isFetched =
                plain.startsWith(ComponentDefinition.DIRECTORY) || plain.startsWith(PackDefinition.DIRECTORY);
        boolean isOwn = Stream.of(".accel", ".mvn", ".git", "pom.xml", ConfigFiles.NAME)
                .anyMatch(own -> plain.equals(own) || plain.startsWith(own + "/"));
        return isOwn && !isFetched
                ? Optional.of("'" + path + "' belongs to the project, to Maven, to git or to accel")
                : Optional.empty();
    }

    /** A pattern without {@code .}, and with {@code ..} at its beginning alone. */
    static String straight(String pattern) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : pattern.split("/", -1)) {
            String last = parts.peekLast();
            if (part.equals("..") && last != null && !last.equals("..") && !last.contains("*")) {
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static Optional<String> whyNotWithin(String pattern) {
        return whyNotInside(pattern)
                .or(() -> whyNotMade(pattern))
                .or(() -> PhaseDefinition.literalPart(pattern).isEmpty()
                        ? Optional.of("It begins with a wildcard, so that everything would have to be looked at")
                        : Optional.empty());
    }

    private static Optional<String> whyNotInside(String path) {
        return whyNotRelative(path)
                .or(() -> List.of(path.split("/", -1)).contains("..")
                        ? Optional.of("'" + path + "' leads out of the workspace")
                        : Optional.empty());
    }

    private static Optional<String> whyNotRelative(String path) {
        if (path.isBlank()) {
            return Optional.of("It is empty");
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return Optional.of("'" + path + "' is absolute");
        }
        return path.indexOf('\\') >= 0 ? Optional.of("'" + path + "' holds a backslash") : Optional.empty();
    }
}
