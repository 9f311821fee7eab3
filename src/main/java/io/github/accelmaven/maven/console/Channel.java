package io.github.accelmaven.maven.console;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way to the console that the lines of a thread take, and those of the threads that it starts: directly, or into a
 * {@link Block}. Thread-safe.
 */
final class Channel {

    private final LineCutter output = new LineCutter(line -> accept(line, false));
    private final LineCutter errors = new LineCutter(line -> accept(line, true));
    private @Nullable Block block;
    private @Nullable StringBuilder held;
    private @Nullable Consumer<String> listener;

    /** Lines appear as they are printed; or, given a block, go into it until the channel is closed. */
    Channel(@Nullable Block block) {
        this.block = block;
    }

    /** From now on lines appear as they are printed: those of threads that outlive their module. */
    synchronized void close() {
        endLine();
        block = null;
    }

    /** Keeps lines, but not errors, to itself. */
    synchronized void hold() {
        endLine();
        held = new StringBuilder();
    }

    /** Ends holding; the lines that were held. */
    synchronized String release() {
        endLine();
        String lines = held == null ? "" : held.toString();
        held = null;
        return lines;
    }

    /** Hands lines, but not errors, to a listener, too; {@code null} for none. */
    synchronized void listen(@Nullable Consumer<String> to) {
        endLine();
        listener = to;
    }

    /** Takes bytes, which are lines or parts of them; says whether they are to appear at once. */
    synchronized boolean write(byte[] bytes, int offset, int length, boolean isError) {
        (isError ? errors : output).write(bytes, offset, length);
        return isDirect(isError);
    }

    /** Takes a line without its end; says whether it is to appear at once. */
    synchronized boolean accept(String line, boolean isError) {
        if (held != null && !isError) {
            held.append(line).append('\n');
            return false;
        }
        if (listener != null && !isError) {
            listener.accept(line);
        }
        if (block != null) {
            block.add(line, isError);
        }
        return isDirect(isError);
    }

    private boolean isDirect(boolean isError) {
        return block == null && (held == null || isError);
    }

    private void endLine() {
        output.endLine();
        errors.endLine();
    }
}
