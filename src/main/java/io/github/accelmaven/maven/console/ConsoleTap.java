package io.github.accelmaven.maven.console;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sees what Maven and its goals print, line by line; can hold it back, and keep what one thread prints, with those that it
 * starts, in one piece. Maven has no interface for that; where the lines pass differs between Maven 3 (standard output)
 * on the one hand, Maven 4 and mvnd (the sink of their logger) on the other, which the two implementations know. Installed for the length of a build.
 * Thread-safe.
 */
public abstract class ConsoleTap implements AutoCloseable {

    private final Channel direct = new Channel(null);

    @SuppressWarnings("ThreadLocalUsage") // There is one tap in a build, and nothing of it outlives the build.
    private final InheritableThreadLocal<Channel> channels = new InheritableThreadLocal<>();

    /** Starts to watch what this Maven prints, until closed. */
    public static ConsoleTap install() {
        return LogSink.find().map(LogSinkTap::install).orElseGet(StandardOutputTap::install);
    }

    /** Hands each line that is printed while {@code action} runs to the listener, and prints it as usual. */
    <T> T listening(Consumer<String> lines, ThrowingSupplier<T> action) throws Exception {
        Channel channel = channel();
        channel.listen(lines);
        try {
            return action.get();
        } finally {
            channel.listen(null);
        }
    }

    /** What {@code action} would print; nothing of it appears. */
    public String holding(Runnable action) {
        Channel channel = channel();
        channel.hold();
        String held;
        try {
            action.run();
        } finally {
            held = channel.release();
        }
        return held;
    }

    /** Keeps what {@code action} prints in one piece, which is printed when somebody says so. */
    public <T> T into(Block block, Supplier<T> action) {
        Channel before = channels.get();
        Channel own = new Channel(block);
        channels.set(own);
        try {
            return action.get();
        } finally {
            own.close();
            channels.set(before);
        }
    }

    /** Keeps what {@code action} prints in one piece, which is printed when it comes to its end; not when it fails. */
    <T> T onlyIfItSucceeds(ThrowingSupplier<T> action) throws Exception {
        Block block = block();
        T result = through(new Channel(block), action);
        block.moveTo(channel());
        return result;
    }

    /** Tells what {@code action} prints from what other threads print; it appears as usual. */
    public <T> T apart(ThrowingSupplier<T> action) throws Exception {
        return through(new Channel(null), action);
    }

    private <T> T through(Channel own, ThrowingSupplier<T> action) throws Exception {
        Channel before = channels.get();
        channels.set(own);
        try {
            return action.get();
        } finally {
            own.close();
            channels.set(before);
        }
    }

    /** An empty block. */
    public Block block() {
        return new Block(this);
    }

    /** The channel of the calling thread. */
    final Channel channel() {
        Channel own = channels.get();
        return own == null ? direct : own;
    }

    /** Prints a heading that was held back; it takes the way that the thread's lines take. */
    final void printHeld(String heldBack) {
        Channel channel = channel();
        heldBack.lines().filter(line -> channel.accept(line, false)).forEach(line -> print(line + "\n", false));
    }

    /** Puts complete lines on the console. */
    abstract void print(String lines, boolean isError);

    @Override
    public abstract void close();

    /** An action that may fail. */
    public interface ThrowingSupplier<T> {
        T get() throws Exception;
    }
}
