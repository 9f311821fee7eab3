package io.github.accelmaven.maven.console;

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

    /** Lets the logger print to what is standard output at the moment of printing, until closed. */
    static Optional<SimpleLoggerTarget> followStandardOutput() {
        try {
            Class<?> logger = simpleLogger();
            Object configuration =
                    readable(logger.getDeclaredField("CONFIG_PARAMS")).get(null);
            Field target = readable(configuration.getClass().getDeclaredField("outputChoice"));
            Object original = target.get(configuration);
            target.set(configuration, standardOutput(original.getClass()));
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

    private static Object standardOutput(Class<?> choice) throws ReflectiveOperationException {
        for (Constructor<?> constructor : choice.getDeclaredConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters.length == 1 && parameters[0].isEnum()) {
                constructor.setAccessible(true);
                return constructor.newInstance(constant(parameters[0], "SYS_OUT"));
            }
        }
        throw new NoSuchMethodException(choice.getName() + " by its type");
    }

    private static Object constant(Class<?> type, String name) throws NoSuchFieldException {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(name)) {
                return constant;
            }
        }
        throw new NoSuchFieldException(name);
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
