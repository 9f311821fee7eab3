package io.github.accelmaven.maven.bound;

import io.github.accelmaven.engine.Beginning;
import io.github.accelmaven.engine.RestoreRun;
import io.github.accelmaven.maven.DrivenModule;
import io.github.accelmaven.maven.GoalNames;
import io.github.accelmaven.maven.OwnGoals;
import java.util.Optional;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.lifecycle.internal.PhaseRecorder;
import org.apache.maven.plugin.MojoExecution;

/** Restores modules as far as no goal has to run for it. */
final class RestoredModules {

    private RestoredModules() {}

    /** Restores a module, and tells what stops that. */
    static void restore(DrivenModule module) throws Exception {
        Optional<String> plain = module.whyPlain();
        if (plain.isPresent()) {
            module.note("nothing is restored, because " + plain.get());
            return;
        }
        RestoreRun run = module.restoring();
        try {
            run.begin(Beginning.ofAll(module.isUnknown(), module.gone()));
            restoreGoals(module, run);
        } finally {
            module.end(Optional.of(run.record()));
        }
    }

    private static void restoreGoals(DrivenModule module, RestoreRun run) throws Exception {
        PhaseRecorder recorder = new PhaseRecorder(module.project());
        for (MojoExecution execution : module.planned()) {
            Optional<String> stop =
                    OwnGoals.isLeftOut(execution) ? Optional.empty() : restoreGoal(module, run, execution);
            if (stop.isPresent()) {
                module.note("restoring stops at " + GoalNames.shown(execution) + ", which would have to run: "
                        + stop.get());
                return;
            }
            recorder.observeExecution(execution);
        }
    }

    private static Optional<String> restoreGoal(DrivenModule module, RestoreRun run, MojoExecution execution)
            throws Exception {
        try {
            return module.apart(() -> run.restore(module.unit(execution)));
        } catch (LifecycleExecutionException e) {
            return Optional.of("its dependencies cannot be resolved before the modules it needs are built");
        }
    }
}
