package io.github.accelmaven.maven.extension;

import io.github.accelmaven.maven.LifecycleBuild;
import java.util.Optional;
import org.apache.maven.execution.ProjectExecutionEvent;
import org.apache.maven.execution.ProjectExecutionListener;
import org.apache.maven.lifecycle.LifecycleExecutionException;

/**
 * Takes the goals that Maven is about to run for a module out of its hands. Named in
 * {@code META-INF/plexus/components.xml}, as {@link SessionParticipant}.
 */
public final class GoalListener implements ProjectExecutionListener {

    @Override
    public void beforeProjectExecution(ProjectExecutionEvent event) {
        // Maven has not planned the module yet.
    }

    @Override
    public void beforeProjectLifecycleExecution(ProjectExecutionEvent event) throws LifecycleExecutionException {
        Optional<LifecycleBuild> build = LifecycleBuild.of(event.getSession());
        if (build.isPresent()) {
            build.get().take(event);
        }
    }

    @Override
    public void afterProjectExecutionSuccess(ProjectExecutionEvent event) {
        // What there is to do was done with the last goal.
    }

    @Override
    public void afterProjectExecutionFailure(ProjectExecutionEvent event) {
        // Maven tells of failures.
    }
}
