package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that input files refer to, as schemas include other schemas. A reference that leads to no file, as a URL
 * does, leads to where nobody can look before the goal does. Used by one thread.
 */
final class FileReferences {

    private final List<Pattern> patterns;
    private final Function<Path, String> names;
    private final FileLookup lookup;
    private final List<Path> inputs = new ArrayList<>();
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final Set<Path> searched = new LinkedHashSet<>();
    private final Set<Path> found = new LinkedHashSet<>();

    /**
     * @param patterns regular expressions with the name of a file in group 1, relative to the file that has it
     * @param names how people call a file
     * @param lookup reads files
     */
    FileReferences(List<String> patterns, Function<Path, String> names, FileLookup lookup) {
        this.patterns = patterns.stream().map(Pattern::compile).toList();
        this.names = names;
        this.lookup = lookup;
    }

    /** Takes a file, or every file below a directory, to those that are searched. */
    void search(Path input) {
        inputs.add(input);
    }

    /**
     * The files that those refer to, directly or through others.
     *
     * @throws UnknownInputException when a reference leads to no file, or a file cannot be read
     */
    List<Path> found() throws UnknownInputException {
        for (Path input : inputs) {
            try {
                waiting.addAll(FileInputs.filesIn(input));
            } catch (IOException e) {
                throw unreadable(input, e);
            }
        }
        for (Path file = waiting.poll(); file != null; file = waiting.poll()) {
            if (searched.add(file)) {
                follow(file, textOf(file));
            }
        }
        return List.copyOf(found);
    }

    private void follow(Path file, String text) throws UnknownInputException {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String reference = String.valueOf(matcher.group(1));
                Path target = target(file, reference)
                        .orElseThrow(() -> new UnknownInputException(
                                names.apply(file) + " refers to '" + reference + "', which accel cannot look into"));
                found.add(target);
                waiting.add(target);
            }
        }
    }

    private Optional<Path> target(Path file, String reference) {
        try {
            return Optional.of(file.resolveSibling(reference).normalize()).filter(lookup::isFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Every byte as a character, without the zeros that UTF-16 has between those that matter here. */
    private String textOf(Path file) throws UnknownInputException {
        try {
            return lookup.text(file, StandardCharsets.ISO_8859_1).replace("\0", "");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private UnknownInputException unreadable(Path file, IOException e) {
        return new UnknownInputException(names.apply(file) + " cannot be read: " + FileFaults.describe(e));
    }
}
