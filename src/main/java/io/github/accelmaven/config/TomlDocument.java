package io.github.accelmaven.config;

import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/**
 * A TOML text that has been parsed, with everything that is wrong with it. Reading never stops at the first mistake:
 * syntax errors and what the {@link TomlSection sections} find are gathered in one list, each with
 * {@code source:line:column}, so that the reader of the file corrects them in one go. Not thread-safe while it is read.
 */
public final class TomlDocument {

    private final String source;
    // A key may be looked at more than once.
    private final Set<Located> problems = new LinkedHashSet<>();
    private final TomlSection root;

    private TomlDocument(String source, TomlParseResult parsed) {
        this.source = source;
        for (TomlParseError error : parsed.errors()) {
            add(
                    error.position(),
                    " is not TOML",
                    String.valueOf(error.getMessage()),
                    "Correct the syntax at this place");
        }
        this.root = new TomlSection(this, "", parsed);
    }

    /**
     * Parses a text.
     *
     * @param source what the text is called in messages, usually its path
     * @param text the TOML text
     */
    public static TomlDocument parse(String source, String text) {
        return new TomlDocument(source, Toml.parse(text));
    }

    /**
     * Reads a file in UTF-8; messages call it by the given path.
     *
     * @throws io.github.accelmaven.problem.ProblemException when the file cannot be read
     */
    public static TomlDocument read(Path file) {
        try {
            return parse(file.toString(), Utf8Text.of(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Problem(
                            file + " cannot be read",
                            String.valueOf(e.getMessage()),
                            "Check that it is a file and that you may read it")
                    .asException();
        }
    }

    /** The table of the top-level keys. */
    public TomlSection root() {
        return root;
    }

    /** What the text is called in messages. */
    public String source() {
        return source;
    }

    /** Everything wrong that was found so far, in the order of the text. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Located::line).thenComparingInt(Located::column))
                .map(Located::problem)
                .toList();
    }

    /**
     * Ends reading when anything was wrong.
     *
     * @throws io.github.accelmaven.problem.ProblemException one that tells all problems at once
     */
    public void throwIfProblems() {
        List<Problem> all = problems();
        if (all.size() == 1) {
            throw all.get(0).asException();
        }
        if (!all.isEmpty()) {
            String sentences = all.stream().map(Problem::sentence).collect(Collectors.joining("\n  ", "\n  ", "\n"));
            throw new Problem(
                            source + " has " + all.size() + " problems",
                            sentences.substring(0, sentences.length() - 2),
                            "Correct them all")
                    .asException();
        }
    }

    void add(@Nullable TomlPosition position, String subject, String why, String fix) {
        int line = position == null ? 0 : position.line();
        int column = position == null ? 0 : position.column();
        problems.add(new Located(line, column, problem(position, subject, why, fix)));
    }

    Problem problem(@Nullable TomlPosition position, String subject, String why, String fix) {
        return new Problem(place(position) + subject, why, fix);
    }

    String place(@Nullable TomlPosition position) {
        return position == null || position.line() == 0
                ? source
                : source + ":" + position.line() + ":" + position.column();
    }

    private record Located(int line, int column, Problem problem) {}
}
