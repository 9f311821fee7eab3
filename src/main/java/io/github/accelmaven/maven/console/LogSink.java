package io.github.accelmaven.maven.console;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Where the logger of Maven 4 and of the Maven daemon (mvnd) leaves its finished lines: a field that their command line
 * sets and nobody can read, so that it is read by reflection. Maven 3 has none. Not thread-safe: it is set between
 * goals.
 */
final class LogSink {

    private final Field field;

    private LogSink(Field field) {
        this.field = field;
    }

    /** The sink of the running Maven's logger, if it has one. */
    static Optional<LogSink> find() {
        Class<?> type = LoggerFactory.getLogger(LogSink.class).getClass();
        while (type != null) {
            for (Field field : type.getDeclaredFields()) {
                if (isSink(field)) {
                    field.setAccessible(true);
                    return Optional.of(new LogSink(field));
                }
            }
            type = type.getSuperclass();
        }
        return Optional.empty();
    }

    /** {@code logSink} in Maven 4, {@code LOG_SINK} in the Maven daemon. */
    private static boolean isSink(Field field) {
        return field.getName().replace("_", "").equalsIgnoreCase("logSink")
                && Consumer.class.isAssignableFrom(field.getType());
    }

    /** What takes the lines now; nothing when Maven prints them by itself. */
    @SuppressWarnings("unchecked") // The field is declared with this type.
    @Nullable Consumer<String> get() {
        try {
            return (Consumer<String>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the sink of Maven's logger cannot be read", e);
        }
    }

    /** Has the lines taken by another. */
    void set(@Nullable Consumer<String> consumer) {
        try {
            field.set(null, consumer);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the sink of Maven's logger cannot be set", e);
        }
    }
}
