package io.github.accelmaven.maven.console;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maven 4 and the Maven daemon (mvnd) print through a {@link LogSink}. */
final class LogSinkTap extends ConsoleTap {

    private final LogSink sink;
    private final @Nullable Consumer<String> original;

    private LogSinkTap(LogSink sink) {
        this.sink = sink;
        this.original = sink.get();
    }

    public static ConsoleTap install(LogSink sink) {
        LogSinkTap tap = new LogSinkTap(sink);
        sink.set(tap::line);
        return tap;
    }

    @Override
    void print(String lines, boolean isError) {
        lines.lines().forEach(this::pass);
    }

    @Override
    public void close() {
        sink.set(original);
    }

    private void line(String message) {
        if (channel().accept(message, false)) {
            pass(message);
        }
    }

    private void pass(String message) {
        if (original == null) {
            System.out.println(message);
        } else {
            original.accept(message);
        }
    }
}
