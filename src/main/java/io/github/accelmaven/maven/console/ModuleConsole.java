package io.github.accelmaven.maven.console;

import java.util.function.Consumer;

/** Holds back Maven's heading of a module until a goal of it really runs. Used by one thread. */
public final class ModuleConsole {

    private final ConsoleTap tap;
    private String header;

    /** A console that shows {@code header} before the first goal that runs. */
    public ModuleConsole(ConsoleTap tap, String header) {
        this.tap = tap;
        this.header = header;
    }

    /** For goals that are only looked at. */
    public static ModuleConsole silent() {
        ConsoleTap nothing = new ConsoleTap() {
            @Override
            void print(String lines, boolean isError) {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is installed.
            }
        };
        return new ModuleConsole(nothing, "");
    }

    /** Prints the module's heading, if it was not printed yet. */
    public void showHeader() {
        if (!header.isEmpty()) {
            tap.printHeld(header);
            header = "";
        }
    }

    /** Runs an action of which nothing is printed: the console is told of goals that ran, listeners of all. */
    public void silently(Runnable action) {
        tap.holding(action);
    }

    /** Runs an action of which something is printed when it comes to its end, and nothing when it fails. */
    public <T> T onlyIfItSucceeds(ConsoleTap.ThrowingSupplier<T> action) throws Exception {
        String before = header;
        try {
            return tap.onlyIfItSucceeds(action);
        } catch (Exception e) {
            header = before;
            throw e;
        }
    }

    /** Runs an action and hands on every line that it prints. */
    public <T> T listening(Consumer<String> lines, ConsoleTap.ThrowingSupplier<T> action) throws Exception {
        return tap.listening(lines, action);
    }
}
