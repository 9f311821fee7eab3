package io.github.accelmaven.engine;

import io.github.accelmaven.cache.LayeredCache;
import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.io.FileTrees;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Brings about units for which an earlier result may stand: by that, or by a run. Used by one thread. */
final class Candidates {

    private final Module module;
    private final LayeredCache cache;
    private final ModuleEvidence evidence;
    private final UnitRuns runs;
    private final Outcomes outcomes;

    /**
     * A unit for which an earlier result may stand.
     *
     * @param prematureInputs files that it would read, were it to run, and that are not in its key
     */
    record Candidate(WorkUnit unit, UnitKey.Known key, Set<Path> prematureInputs, Stopwatch watch) {}

    /** Runs a unit. */
    interface Runner {
        void run(UnitRuns.Run run) throws Exception;
    }

    Candidates(Module module, LayeredCache cache, ModuleEvidence evidence, UnitRuns runs, Outcomes outcomes) {
        this.module = module;
        this.cache = cache;
        this.evidence = evidence;
        this.runs = runs;
        this.outcomes = outcomes;
    }

    /** Takes the earlier result, or runs the unit if there is none. */
    void reuseOrRun(Candidate candidate, UnitReuse.Answer answer, Runner runner) throws Exception {
        Stopwatch watch = candidate.watch();
        if (answer instanceof UnitReuse.Answer.Reused reused) {
            tell(candidate.unit(), reused, watch);
        } else {
            String reason = ((UnitReuse.Answer.MustRun) answer).reason();
            FileTrees.delete(module.base(), candidate.prematureInputs());
            runner.run(new UnitRuns.Run(
                    candidate.unit(), Optional.of(candidate.key()), Outcome.EXECUTED, reason, true, watch));
        }
    }

    /** Tells that an earlier result stands. */
    void tell(WorkUnit unit, UnitReuse.Answer.Reused reused, Stopwatch watch) {
        Duration took = watch.elapsed();
        Duration saved = Stopwatch.saved(reused.took(), took);
        if (reused.outcome() == Outcome.FROM_CACHE) {
            runs.cameBack(unit);
            cache.recordSaved(saved);
        }
        if (!reused.sameEffects()) {
            evidence.projectDiffers();
        }
        outcomes.spent(Activity.CACHE_CHECK, took);
        outcomes.tell(unit, reused.outcome(), reused.source(), took, saved);
    }
}
