package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Effect;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a unit after it ran without failing.
 *
 * @param effects what it did to the project
 * @param warnings what it warned of, without colour and level prefix
 * @param notReusable why the result must not stand for another run: failed tests, an effect that cannot be written down,
 *     a narrowed run; empty when it may
 * @param tests how many tests it ran
 */
public record RunResult(List<Effect> effects, List<String> warnings, Optional<String> notReusable, long tests) {

    public RunResult {
        effects = List.copyOf(effects);
        warnings = List.copyOf(warnings);
    }
}
