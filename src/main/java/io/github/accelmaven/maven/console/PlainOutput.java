package io.github.accelmaven.maven.console;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Prints lines for other programs to read, with nothing before them. Maven 4 takes what a goal prints to standard output
 * for lines of its log and puts {@code [INFO] [stdout]} before each; its logger's sink does not. Thread-safe: it has no
 * state.
 */
public final class PlainOutput {

    private PlainOutput() {}

    /** Prints each on a line of its own, to where Maven's own output goes. */
    public static void print(List<String> lines) {
        lines.forEach(printer());
    }

    private static Consumer<String> printer() {
        return LogSink.find()
                .map(sink -> Objects.requireNonNullElse(sink.get(), System.out::println))
                .orElse(System.out::println);
    }
}
