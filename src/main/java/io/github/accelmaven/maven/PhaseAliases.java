package io.github.accelmaven.maven;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.lifecycle.Lifecycle;

/**
 * The phases of Maven 3 that Maven 4 knows as other names of its own, as {@code process-classes} for
 * {@code after:compile}. Read by reflection, since the API of Maven 3 has no word for them.
 */
final class PhaseAliases {

    private PhaseAliases() {}

    /** Maven 4's phase by Maven 3's; empty for a Maven without aliases. */
    static Map<String, String> of(Lifecycle lifecycle) {
        Method delegate;
        try {
            delegate = lifecycle.getClass().getMethod("getDelegate");
        } catch (NoSuchMethodException e) {
            return Map.of();
        }
        try {
            Object own = delegate.invoke(lifecycle);
            Map<String, String> aliases = new HashMap<>();
            for (Object alias : (Collection<?>) ask(own, "aliases")) {
                aliases.put(String.valueOf(ask(alias, "v3Phase")), String.valueOf(ask(alias, "v4Phase")));
            }
            return aliases;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the aliases of the phases cannot be read", e);
        }
    }

    /** Calls a method of one of the object's interfaces: its class need not be public. */
    private static Object ask(Object object, String name) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> shape : type.getInterfaces()) {
                try {
                    return shape.getMethod(name).invoke(object);
                } catch (NoSuchMethodException e) {
                    // Another of its interfaces has it.
                }
            }
        }
        throw new NoSuchMethodException(object.getClass().getName() + "." + name);
    }
}
