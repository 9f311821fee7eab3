package io.github.accelmaven.maven.extension;

import io.github.accelmaven.maven.LifecycleBuild;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends accel's part in a session that Maven drives. Named in {@code META-INF/plexus/components.xml}, because the
 * container of Maven up to 3.8 cannot scan class files of Java 17.
 */
public final class SessionParticipant extends AbstractMavenLifecycleParticipant {

    /** Set by the container. */
    private @Nullable PlexusContainer container;

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        if (container == null) {
            throw new IllegalStateException("Maven sets the container before it calls a component");
        }
        try {
            LifecycleBuild.begin(session, container);
        } catch (ProblemException e) {
            throw new MavenExecutionException(e.problem().sentence(), e);
        } catch (IOException e) {
            throw new MavenExecutionException("The cache cannot be emptied: " + e.getMessage(), e);
        }
    }

    @Override
    public void afterSessionEnd(MavenSession session) {
        LifecycleBuild.of(session).ifPresent(LifecycleBuild::end);
    }
}
