package io.github.accelmaven.maven;

import io.github.accelmaven.engine.TaskProgress;
import io.github.accelmaven.maven.project.LooseClasses;
import java.util.function.BooleanSupplier;

/**
 * What a module that is being built has to do with those that it needs, and with those that need it.
 *
 * @param progress how far those are that it needs
 * @param loose those that it needs and that are not packaged yet
 * @param isAwaited tells whether others may begin as soon as it has its classes; unchanged modules do not ask
 */
record Upstream(TaskProgress progress, LooseClasses loose, BooleanSupplier isAwaited) {

    /** For a module whose builder has built all that it needs. */
    static Upstream done() {
        return new Upstream(TaskProgress.ALONE, LooseClasses.none(), () -> false);
    }
}
