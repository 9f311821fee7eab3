package io.github.accelmaven.maven.console;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees what Maven and its goals print, line by line, and can hold it back. Maven has no interface for that; where the
 * lines pass differs between Maven 3 (standard output) and Maven 4 (the sink of its logger), which the two
 * implementations know. Installed for the length of a build; not thread-safe beyond what printing needs.
 */
public abstract class ConsoleTap implements AutoCloseable {

    private final StringBuilder held = new StringBuilder();
    private boolean holding;
    private @Nullable Consumer<String> listener;

    /** Starts to watch what this Maven prints, until closed. */
    public static ConsoleTap install() {
        return LogSinkTap.isPresent() ? LogSinkTap.install() : StandardOutputTap.install();
    }

    /** Hands each line that is printed while {@code action} runs to the listener, and prints it as usual. */
    <T> T listening(Consumer<String> lines, ThrowingSupplier<T> action) throws Exception {
        endLine();
        listener = lines;
        try {
            return action.get();
        } finally {
            endLine();
            listener = null;
        }
    }

    /** What {@code action} would print; nothing of it appears. */
    public String holding(Runnable action) {
        endLine();
        held.setLength(0);
        holding = true;
        try {
            action.run();
        } finally {
            endLine();
            holding = false;
        }
        return held.toString();
    }

    /** Prints what was held back. */
    abstract void print(String heldBack);

    @Override
    public abstract void close();

    /** Hands over a line that did not end, so that it counts as what was printed up to now. */
    void endLine() {}

    /** Takes a line without its end; says whether it is to be printed. */
    final boolean accept(String line) {
        if (holding) {
            held.append(line).append('\n');
            return false;
        }
        if (listener != null) {
            listener.accept(line);
        }
        return true;
    }

    final boolean isHolding() {
        return holding;
    }

    /** An action that may fail. */
    public interface ThrowingSupplier<T> {
        T get() throws Exception;
    }
}
