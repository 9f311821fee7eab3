package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.maven.history.SessionHistory;
import io.github.accelmaven.maven.parameter.CurrentValues;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.ExportSettings;
import io.github.accelmaven.maven.settings.HistorySettings;
import io.github.accelmaven.state.Shortcut;
import io.github.accelmaven.state.ShortcutFile;
import io.github.accelmaven.state.ToldHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.DefaultMaven;
import org.apache.maven.Maven;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.eclipse.sisu.Priority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before Maven where accel is an extension in {@code .mvn/extensions.xml}: answers a request that has nothing to
 * do, and hands every other one on, as it does with all of them where accel is only a plugin. Thread-safe.
 *
 * <p>Registered in {@code META-INF/plexus/components.xml}; the container of Maven up to 3.8 cannot scan class files of
 * Java 17.
 */
@Priority(100)
public final class ShortcutMaven implements Maven {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final Provider<DefaultMaven> maven;
    private final PlexusContainer container;

    @Inject
    public ShortcutMaven(Provider<DefaultMaven> maven, PlexusContainer container) {
        this.maven = maven;
        this.container = container;
    }

    @Override
    public MavenExecutionResult execute(MavenExecutionRequest request) {
        return answer(request).orElseGet(() -> maven.get().execute(request));
    }

    /** The answer; empty when Maven has to find it. */
    private Optional<MavenExecutionResult> answer(MavenExecutionRequest request) {
        if (!(getClass().getClassLoader() instanceof ClassRealm realm) || !OtherExtensions.isInCore(getClass())) {
            return Optional.empty();
        }
        Instant start = Instant.now();
        try {
            Optional<Found> found = find(request, new OtherExtensions(realm.getWorld()), start);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            request.setStartTime(Date.from(start));
            return Optional.of(new ShortcutAnswer(found.get().shortcut(), ClosingWords.of(container))
                    .give(request, found.get().history()));
        } catch (IOException
                | ReflectiveOperationException
                | ComponentLookupException
                | RuntimeException
                | LinkageError e) {
            LOG.debug("No short cut, Maven goes on: {}", e, e);
            return Optional.empty();
        }
    }

    /**
     * A short cut that holds.
     *
     * @param history the session on its way there; empty when the user wants none
     */
    private record Found(Shortcut shortcut, Optional<SessionHistory> history) {}

    private static HistorySettings settings(ToldHistory.Places told) {
        Optional<Path> trace = told.trace().isEmpty() ? Optional.empty() : Optional.of(Path.of(told.trace()));
        return new HistorySettings(
                told.isOn(), Path.of(told.file()), told.maxSize(), new ExportSettings(trace, told.githubSummary()));
    }

    private static Optional<Found> find(MavenExecutionRequest request, OtherExtensions extensions, Instant start)
            throws IOException {
        Instant jvm = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        RequestDigest.Result digest = new RequestDigest(request, extensions, jvm, Instant.now()).find();
        if (digest instanceof RequestDigest.Result.Known known) {
            RequestMark.leave(request, known.digest());
            return find(request, known.digest(), start);
        }
        if (digest instanceof RequestDigest.Result.Unknown unknown) {
            LOG.debug("No short cut: {}", unknown.why());
        }
        return Optional.empty();
    }

    private static Optional<Found> find(MavenExecutionRequest request, Digest digest, Instant start)
            throws IOException {
        Path root = ModulePaths.root(request);
        ShortcutFile.Content content = Checkout.shortcut(root, digest.hex());
        if (content instanceof ShortcutFile.Content.Present present) {
            // Before the check: git is asked about the checkout meanwhile.
            Optional<SessionHistory> history = SessionHistory.begin(
                    request, settings(present.shortcut().history().places()), root, start);
            Clock clock = Clock.systemUTC();
            RecordCheck check = new RecordCheck(new CurrentValues(System.getenv(), clock));
            Optional<String> difference = new ShortcutCheck(check, clock).difference(present.shortcut());
            difference.ifPresent(what -> LOG.debug("No short cut: {}", what));
            return difference.isEmpty() ? Optional.of(new Found(present.shortcut(), history)) : Optional.empty();
        }
        if (content instanceof ShortcutFile.Content.Absent absent) {
            LOG.debug("No short cut: {}", absent.why());
        }
        return Optional.empty();
    }
}
