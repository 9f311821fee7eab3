package io.github.accelmaven.maven;

import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.ExecutionEventCatapult;
import org.apache.maven.plugin.MojoExecution;
import org.jspecify.annotations.Nullable;

/** Fires the events that Maven's own builder fires: profilers, build servers, IDEs and Maven's own parts listen to them. */
final class MavenEvents {

    private final ExecutionEventCatapult catapult;

    MavenEvents(MavenComponents components) {
        this.catapult = components.eventCatapult();
    }

    void fire(ExecutionEvent.Type type, MavenSession session) {
        catapult.fire(type, session, null);
    }

    void fire(ExecutionEvent.Type type, MavenSession session, MojoExecution execution) {
        catapult.fire(type, session, execution);
    }

    void fireFailure(
            ExecutionEvent.Type type, MavenSession session, @Nullable MojoExecution execution, Exception failure) {
        catapult.fire(type, session, execution, failure);
    }
}
