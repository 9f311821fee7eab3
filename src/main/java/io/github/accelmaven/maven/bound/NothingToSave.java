package io.github.accelmaven.maven.bound;

import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;

/** What {@code accel:save} says where no goal ran that accel saw; once in a session. */
final class NothingToSave {

    private NothingToSave() {}

    static void tell(MavenSession session, Logger log) {
        if (session.getRepositorySession().getData().set(NothingToSave.class.getName(), null, true)) {
            log.warn(
                    "There is nothing to save in {}: results are stored as goals run, and none ran after accel:restore in"
                            + " this module. Bind accel:restore to an early phase of the same module (validate), or call"
                            + " it first: mvn accel:restore package accel:save",
                    session.getCurrentProject().getArtifactId());
        }
    }
}
