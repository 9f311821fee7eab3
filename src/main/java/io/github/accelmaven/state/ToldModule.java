package io.github.accelmaven.state;

import java.util.List;

/**
 * What is told of a module in which nothing changed. Immutable.
 *
 * @param name what people call it
 * @param warnings what its units had warned of
 * @param units in the order in which they ran
 */
public record ToldModule(String name, List<String> warnings, List<ToldUnit> units) {

    public ToldModule {
        warnings = List.copyOf(warnings);
        units = List.copyOf(units);
    }
}
