package io.github.accelmaven.maven.history;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code accel.format}: in which form a goal prints. Thread-safe: it has no state. */
final class OutputFormat {

    /** For people. */
    static final String TEXT = "text";

    private OutputFormat() {}

    /**
     * The form that a user wants; for people unless given.
     *
     * @throws io.github.accelmaven.problem.ProblemException when there is none of that name
     */
    static String of(@Nullable String given, List<String> known) {
        String format = Objects.requireNonNullElse(given, TEXT).trim();
        if (known.contains(format)) {
            return format;
        }
        throw new Problem(
                        "accel.format=" + format + " is not known",
                        "it is one of " + String.join(", ", known),
                        Suggestions.nearest(format, known)
                                .map(nearest -> "Did you mean '" + nearest + "'?")
                                .orElse("Leave it out for a table"))
                .asException();
    }
}
