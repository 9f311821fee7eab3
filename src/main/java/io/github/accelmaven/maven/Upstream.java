package io.github.accelmaven.maven;

import io.github.accelmaven.engine.TaskProgress;
import io.github.accelmaven.maven.project.LooseClasses;

/**
 * What a module that is being built has to do with those that it needs, and with those that need it.
 *
 * @param progress how far those are that it needs
 * @param loose those that it needs and that are not packaged yet
 * @param isAwaited whether others may begin as soon as it has its classes
 */
record Upstream(TaskProgress progress, LooseClasses loose, boolean isAwaited) {

    /** For a module whose builder has built all that it needs. */
    static Upstream done() {
        return new Upstream(TaskProgress.ALONE, LooseClasses.none(), false);
    }
}
