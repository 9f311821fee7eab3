package io.github.accelmaven.maven;

import java.util.function.Consumer;

/** Holds back Maven's heading of a module until a goal of it really runs. Used by one thread. */
final class ModuleConsole {

    private final ConsoleTap tap;
    private String header;

    /** A console that shows {@code header} before the first goal that runs. */
    ModuleConsole(ConsoleTap tap, String header) {
        this.tap = tap;
        this.header = header;
    }

    /** For goals that are only looked at. */
    static ModuleConsole silent() {
        ConsoleTap nothing = new ConsoleTap() {
            @Override
            void print(String heldBack) {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is installed.
            }
        };
        return new ModuleConsole(nothing, "");
    }

    void showHeader() {
        if (!header.isEmpty()) {
            tap.print(header);
            header = "";
        }
    }

    /** Runs an action of which nothing is printed: the console is told of goals that ran, listeners of all. */
    void silently(Runnable action) {
        tap.holding(action);
    }

    <T> T listening(Consumer<String> lines, ConsoleTap.ThrowingSupplier<T> action) throws Exception {
        return tap.listening(lines, action);
    }
}
