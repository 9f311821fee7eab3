package io.github.accelmaven.rules;

import java.util.List;
import java.util.Optional;

/**
 * One element of {@link GoalRule#patternInputs()}, as in {@code sourceDirectories includes excludes}. Immutable.
 *
 * @param directories the parameter that names the directories
 * @param includes the parameter with the patterns of files that are read: all files when it has no value
 * @param excludes the parameter with the patterns of files that are not
 */
public record PatternInput(String directories, String includes, String excludes) {

    /** Reads an element; empty when it does not name three parameters. */
    public static Optional<PatternInput> parse(String text) {
        List<String> names = List.of(text.trim().split("\\s+"));
        return names.size() == 3
                ? Optional.of(new PatternInput(names.get(0), names.get(1), names.get(2)))
                : Optional.empty();
    }
}
