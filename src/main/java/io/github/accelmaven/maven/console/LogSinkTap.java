package io.github.accelmaven.maven.console;

import java.lang.reflect.Field;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Maven 4 and the Maven daemon (mvnd) print through a sink of their logger, which their command line sets and nobody can
 * read; the field is read by reflection, and a Maven that has no such field is left alone.
 */
final class LogSinkTap extends ConsoleTap {

    private final Field sink;
    private final @Nullable Consumer<String> original;

    private LogSinkTap(Field sink, @Nullable Consumer<String> original) {
        this.sink = sink;
        this.original = original;
    }

    static boolean isPresent() {
        return field() != null;
    }

    public static ConsoleTap install() {
        Field field = field();
        if (field == null) {
            throw new IllegalStateException("this Maven's logger has no sink");
        }
        LogSinkTap tap = new LogSinkTap(field, get(field));
        tap.set(tap::line);
        return tap;
    }

    @Override
    void print(String lines, boolean isError) {
        lines.lines().forEach(this::pass);
    }

    @Override
    public void close() {
        set(original);
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

    private void set(@Nullable Consumer<String> consumer) {
        try {
            sink.set(null, consumer);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the sink of Maven's logger cannot be set", e);
        }
    }

    @SuppressWarnings("unchecked") // The field is declared with this type.
    private static @Nullable Consumer<String> get(Field field) {
        try {
            return (Consumer<String>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the sink of Maven's logger cannot be read", e);
        }
    }

    /** {@code logSink} in Maven 4, {@code LOG_SINK} in the Maven daemon. */
    private static boolean isSink(Field field) {
        return field.getName().replace("_", "").equalsIgnoreCase("logSink")
                && Consumer.class.isAssignableFrom(field.getType());
    }

    private static @Nullable Field field() {
        Class<?> type = LoggerFactory.getLogger(LogSinkTap.class).getClass();
        while (type != null) {
            for (Field field : type.getDeclaredFields()) {
                if (isSink(field)) {
                    field.setAccessible(true);
                    return field;
                }
            }
            type = type.getSuperclass();
        }
        return null;
    }
}
