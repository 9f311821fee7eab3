package io.github.accelmaven.config;

import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * A TOML text that has been parsed, with everything that is wrong with it. Reading never stops at the first mistake:
 * syntax errors and what the {@link TomlSection sections} find are gathered in one list, each with
 * {@code source:line:column}, so that the reader of the file corrects them in one go. Not thread-safe while it is read.
 */
public final class TomlDocument {

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final TomlSection root;

    private TomlDocument(String source, TomlParseResult parsed) {
        this.source = source;
        parsed.errors()
                .forEach(error -> problems.add(new Problem(
                        source + ":" + error.position().line() + ":"
                                + error.position().column() + " is not TOML",
                        String.valueOf(error.getMessage()),
                        "Correct the syntax at this place, see https://toml.io")));
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
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new Problem(
                            file + " cannot be read",
                            String.valueOf(e.getMessage()),
                            "Check that it is a UTF-8 text and that you may read it")
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

    /** Everything wrong that was found so far, in the order in which it was found. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /**
     * Ends reading when anything was wrong.
     *
     * @throws io.github.accelmaven.problem.ProblemException one that tells all problems at once
     */
    public void throwIfProblems() {
        if (problems.isEmpty()) {
            return;
        }
        if (problems.size() == 1) {
            throw problems.get(0).asException();
        }
        StringBuilder all = new StringBuilder();
        problems.forEach(problem -> all.append("\n  ").append(problem.sentence()));
        throw new Problem(source + " has " + problems.size() + " problems", all.substring(1), "Correct them all")
                .asException();
    }

    void add(Problem problem) {
        problems.add(problem);
    }
}
