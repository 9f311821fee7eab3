package io.github.accelmaven.engine;

import io.github.accelmaven.state.Standing;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a unit's outcome rested on in this session, as far as it was known when the unit was done with.
 *
 * @param standing the outcome
 * @param unit the unit's id within its module
 * @param phase the lifecycle phase that it is bound to; empty when it was called by itself
 * @param name what people call it
 * @param inputs what it looked at
 * @param locations where its outputs lie
 */
record Grounds(Standing standing, String unit, String phase, String name, SeenInputs inputs, Set<Path> locations) {}
