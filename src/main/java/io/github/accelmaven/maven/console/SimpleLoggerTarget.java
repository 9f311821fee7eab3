package io.github.accelmaven.maven.console;

import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Maven 3's logger prints. Maven configures it to keep the standard output of its first moment, so that setting
 * another one has no effect on it. There is no interface for changing that; the logger's fields are reached by
 * reflection, and a logger without them (of an IDE, of a daemon) is left as it is.
 */
final class SimpleLoggerTarget implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final Object configuration;
    private final Field target;
    private final Object original;

    private SimpleLoggerTarget(Object configuration, Field target, Object original) {
        this.configuration = configuration;
        this.target = target;
        this.original = original;
    }

    /**
     * Lets the logger print to a stream, until closed: to this very one, because goals (those that run Ant inside Maven)
     * put others in the place of standard output, which catch what other modules print at the same time.
     */
    static Optional<SimpleLoggerTarget> printTo(PrintStream stream) {
        try {
            Class<?> logger = simpleLogger();
            Object configuration =
                    readable(logger.getDeclaredField("CONFIG_PARAMS")).get(null);
            Field target = readable(configuration.getClass().getDeclaredField("outputChoice"));
            Object original = target.get(configuration);
            target.set(configuration, choice(original.getClass(), stream));
            return Optional.of(new SimpleLoggerTarget(configuration, target, original));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("What goals print cannot be seen with this logger", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            target.set(configuration, original);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the target of Maven's logger was accessible a moment ago", e);
        }
    }

    private static Object choice(Class<?> choice, PrintStream stream) throws ReflectiveOperationException {
        Constructor<?> constructor = choice.getDeclaredConstructor(PrintStream.class);
        constructor.setAccessible(true);
        return constructor.newInstance(stream);
    }

    private static Field readable(Field field) {
        field.setAccessible(true);
        return field;
    }

    /** SLF4J's simple logger, which moved to another package with SLF4J 2. */
    private static Class<?> simpleLogger() throws ClassNotFoundException {
        for (Class<?> type = LOG.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getSimpleName().equals("SimpleLogger")) {
                return type;
            }
        }
        throw new ClassNotFoundException("SimpleLogger above " + LOG.getClass().getName());
    }
}
