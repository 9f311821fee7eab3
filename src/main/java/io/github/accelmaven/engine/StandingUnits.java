package io.github.accelmaven.engine;

import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Leaves units as they are whose evidence holds, and has the files that they made in their places again when a unit among
 * them has to be looked into. Not thread-safe.
 */
final class StandingUnits {

    private final ModuleOutputs outputs;
    private final UnitReuse reuse;
    private final ModuleEvidence evidence;
    private final OverwrittenOutputs overwritten;

    StandingUnits(ModuleOutputs outputs, UnitReuse reuse, ModuleEvidence evidence, OverwrittenOutputs overwritten) {
        this.outputs = outputs;
        this.reuse = reuse;
        this.evidence = evidence;
        this.overwritten = overwritten;
    }

    /** How a unit stands. */
    sealed interface Answer {
        /** Its result is in place. */
        record InPlace(UnitReuse.Answer.Reused reused) implements Answer {}

        /** It is told to do nothing. */
        record Skipped() implements Answer {}

        /** It waits until somebody needs what it does to the project. */
        record Deferred() implements Answer {}

        /** It has to be looked into. */
        record Not() implements Answer {}
    }

    /**
     * Looks at a unit.
     *
     * @param mayBeDeferred whether nothing of the module ran yet
     */
    Answer look(WorkUnit unit, boolean mayBeDeferred) {
        Optional<UnitRecord> last = outputs.previous(unit.id());
        Optional<Evidence> holding = last.flatMap(evidence::holding);
        Answer answer = holding.isEmpty() ? new Answer.Not() : leave(unit, last.orElseThrow(), holding.get());
        if (answer instanceof Answer.Deferred && !mayBeDeferred) {
            return new Answer.Not();
        }
        if (!(answer instanceof Answer.Not)) {
            evidence.carry(unit.id());
            overwritten.passed(unit.id());
        }
        return answer;
    }

    private Answer leave(WorkUnit unit, UnitRecord last, Evidence holding) {
        return switch (holding.standing()) {
            case DONE -> leaveInPlace(unit, last);
            case SKIPPED -> {
                outputs.settle(last);
                yield new Answer.Skipped();
            }
            case DEFERRED -> new Answer.Deferred();
        };
    }

    private Answer leaveInPlace(WorkUnit unit, UnitRecord last) {
        if (!overwritten.mayStand(unit)) {
            return new Answer.Not();
        }
        overwritten.leave(unit, last);
        return reuse.leaveInPlace(unit, last) instanceof UnitReuse.Answer.Reused reused
                ? new Answer.InPlace(reused)
                : new Answer.Not();
    }

    /**
     * Before a unit is looked into, it finds the files of those before it as these made them.
     *
     * @return the units that have to run for that, in their order
     */
    List<WorkUnit> putBack() throws IOException {
        if (overwritten.isEmpty()) {
            return List.of();
        }
        evidence.filesMayHaveChanged();
        return overwritten.putBack();
    }
}
