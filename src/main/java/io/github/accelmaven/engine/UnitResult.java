package io.github.accelmaven.engine;

import io.github.accelmaven.event.Outcome;
import java.time.Duration;

/**
 * How a unit ended.
 *
 * @param outcome how
 * @param reason why it ran, or where its result came from
 * @param took wall time from the first look to the end
 * @param saved what a hit saved; zero for what ran
 */
public record UnitResult(Outcome outcome, String reason, Duration took, Duration saved) {}
