package io.github.accelmaven.maven.settings;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The switches {@code -Daccel.…} that a user gave, held against those that accel's goals have: Maven itself ignores a
 * switch that nobody knows, and takes {@code maybe} for {@code false}. Immutable.
 */
public final class GivenSwitches {

    private static final String PREFIX = "accel.";

    private final Map<String, String> given = new TreeMap<>();
    private final Map<String, String> types;

    /**
     * Those that the user gave Maven.
     *
     * @param user the properties of the command line
     */
    public GivenSwitches(Properties user) {
        this(user, () -> AccelDescriptor.read().types());
    }

    /**
     * The same for tests.
     *
     * @param types of what can be set, by the property; asked for when the user gave anything
     */
    GivenSwitches(Properties user, Supplier<Map<String, String>> types) {
        for (String name : user.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                given.put(name, user.getProperty(name));
            }
        }
        this.types = given.isEmpty() ? Map.of() : types.get();
    }

    /**
     * Makes sure that what can only be on or off is one of them.
     *
     * @throws io.github.accelmaven.problem.ProblemException when it is neither
     */
    public void check() {
        given.forEach((name, value) -> {
            if ("boolean".equals(types.get(name)) && !value.matches("(?i)true|false|")) {
                throw new Problem(
                                name + "=" + value + " is neither on nor off",
                                "it can be true or false",
                                "Write -D" + name + "=true or -D" + name + "=false")
                        .asException();
            }
        });
    }

    /** A sentence about each switch that accel does not have. */
    public List<String> unknown() {
        return given.keySet().stream()
                .filter(name -> !types.containsKey(name))
                .map(name -> "-D" + name + " changes nothing, because accel has no such switch"
                        + Suggestions.nearest(name, types.keySet())
                                .map(near -> "; did you mean -D" + near + "?")
                                .orElse(". mvn accel:help -Ddetail shows all"))
                .toList();
    }
}
