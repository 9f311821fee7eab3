package io.github.accelmaven.lifecycle;

import java.util.Optional;

/**
 * One run of a phase in a session. A phase has one run at most that others can depend on, and one more for each moment
 * after another phase at which it is a hook.
 *
 * @param workspace the name of the workspace
 * @param phase the phase
 * @param hook the moment after which it runs; empty for the run that others can depend on
 */
public record Step(String workspace, PhaseDefinition phase, Optional<After> hook) {

    /**
     * A moment after something, whether it failed or not.
     *
     * @param point the moment
     * @param ended what is to be at its end before; empty for all other phases of the workspace
     */
    public record After(HookPoint point, Optional<Step> ended) {}

    /** The step's name for people, as in {@code setup} or {@code after_build: notify}. */
    public String name() {
        return hook.map(after -> after.point().key() + ": ").orElse("") + phase.name();
    }
}
