package io.github.accelmaven.maven;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.maven.shortcut.RequestSurroundings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/**
 * What is the same for all modules of a session and could change the result of a goal, besides POM files: what the
 * request tells, how far the build goes, and the names and places of all modules.
 *
 * <p>Where one of the files was written after Maven started, nobody knows which content Maven has read, and the session
 * leaves no evidence.
 */
final class SessionSurroundings {

    private SessionSurroundings() {}

    /** The digest of all of it; empty when the session can leave no evidence, and find none. */
    static Optional<Digest> of(MavenSession session, List<String> phases) {
        MavenExecutionRequest request = session.getRequest();
        if (request.isUpdateSnapshots()) {
            return Optional.empty();
        }
        long started =
                TimeUnit.MILLISECONDS.toNanos(request.getStartTime().toInstant().toEpochMilli());
        return RequestSurroundings.digest(request, started).map(ofRequest -> digest(ofRequest, session, phases));
    }

    private static Digest digest(Digest ofRequest, MavenSession session, List<String> phases) {
        Hasher hasher = new Hasher().put(ofRequest).put(phases.size());
        phases.forEach(hasher::put);
        session.getAllProjects().forEach(module -> hasher.put(module.getId()).put(String.valueOf(module.getFile())));
        return hasher.finish();
    }
}
