package io.github.accelmaven.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the placeholders in the paths of a rule. Thread-safe: it has no state. */
public final class PathTemplate {

    // The hyphen belongs to the match: a placeholder without a value takes it away.
    private static final Pattern PLACEHOLDER = Pattern.compile("(-?)\\$\\{([^}]+)}");

    /** The placeholders that stand for directories of the project or of the user. */
    private static final Set<String> DIRECTORIES =
            Set.of("build", "classes", "test-classes", "final-name", "user-home");

    private PathTemplate() {}

    /** The parameters that a path names in placeholders. */
    public static List<String> parameters(String path) {
        return PLACEHOLDER
                .matcher(path)
                .results()
                .map((MatchResult placeholder) -> placeholder.group(2))
                .filter(name -> !DIRECTORIES.contains(name))
                .toList();
    }

    /** Whether a path leads to what builds make: it begins with a directory that they write. */
    static boolean isMade(String path) {
        return path.startsWith("${build}") || path.startsWith("${classes}") || path.startsWith("${test-classes}");
    }

    /** Why a path cannot lie in the module, whatever its placeholders stand for; empty when it may. */
    static Optional<String> whatLeadsOut(String path) {
        int depth = 0;
        for (String part : path.replace('\\', '/').split("/+", -1)) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                return Optional.of("It leads out of the module");
            }
        }
        return path.startsWith("/") ? Optional.of("It is absolute") : Optional.empty();
    }

    /**
     * The path with its placeholders replaced. A placeholder without a value disappears, and takes a hyphen right
     * before it along: <code>${finalName}-${classifier}.jar</code> without a classifier is the main jar. A path that
     * begins with a placeholder without a value is no path.
     *
     * @param path a path from {@link GoalRule#outputPaths()} or {@link GoalRule#inputPaths()}
     * @param value the value for <code>build</code>, <code>classes</code>, <code>test-classes</code>, or a parameter;
     *     empty when it has none
     */
    public static Optional<String> expand(String path, Function<String, Optional<String>> value) {
        Matcher placeholder = PLACEHOLDER.matcher(path);
        StringBuilder expanded = new StringBuilder();
        while (placeholder.find()) {
            Optional<String> found = value.apply(placeholder.group(2)).filter(text -> !text.isEmpty());
            if (found.isEmpty() && placeholder.start() == 0) {
                return Optional.empty();
            }
            placeholder.appendReplacement(
                    expanded,
                    Matcher.quoteReplacement(
                            found.map(text -> placeholder.group(1) + text).orElse("")));
        }
        return Optional.of(placeholder.appendTail(expanded).toString());
    }
}
