package io.github.accelmaven.maven;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accel's part in a session that Maven drives: begun when the first module needs it, and ended with the summary, right
 * before Maven prints its own. Thread-safe.
 *
 * @param <T> what takes the goals of modules through the engine
 */
final class SessionPart<T> {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;
    private final UnaryOperator<GoalDecorator> decoration;
    private final Maker<T> maker;
    private final BuildReport report;
    private final Lazy<Optional<Opened<T>>> opened = new Lazy<>(this::open);
    private boolean ended;

    /**
     * @param decoration what is put around the units of goals
     * @param maker makes what takes goals through the engine
     */
    SessionPart(
            MavenSession session,
            MavenComponents components,
            BuildSettings settings,
            UnaryOperator<GoalDecorator> decoration,
            Maker<T> maker) {
        this.session = session;
        this.components = components;
        this.settings = settings;
        this.decoration = decoration;
        this.maker = maker;
        this.report = new BuildReport(settings.switches().verbose());
    }

    /**
     * What a part has to work with.
     *
     * @param components Maven's
     * @param build the checkout and the tools of the session
     * @param report tells people what happens
     * @param tap sees what is printed
     */
    record Tools(MavenComponents components, BuildSession build, BuildReport report, ConsoleTap tap) {}

    /** Makes what takes goals through the engine. */
    interface Maker<T> {
        T make(Tools tools);
    }

    /** A part that has begun. */
    record Opened<T>(Tools tools, T goals) {}

    /** Begins; nothing when accel cannot do its part, which is told once. */
    Optional<Opened<T>> opened() {
        return opened.get();
    }

    private Optional<Opened<T>> open() {
        try {
            return Optional.of(openWith(ConsoleTap.install()));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "accel cannot take part in this build, which is Maven's alone therefore: {}. -X shows where it"
                            + " happened; -Daccel.skip leaves accel out without this warning",
                    e.toString());
            LOG.debug("accel cannot take part in this build", e);
            return Optional.empty();
        }
    }

    private Opened<T> openWith(ConsoleTap tap) {
        try {
            GoalDecorator decorator = decoration.apply(QuarantinedGoals.of(ModulePaths.root(session), report));
            BuildSession build = BuildSession.open(settings, session, components, decorator, report);
            Tools tools = new Tools(components, build, report, tap);
            return new Opened<>(tools, maker.make(tools));
        } catch (RuntimeException | LinkageError e) {
            tap.close();
            throw e;
        }
    }

    /** Empties the cache, when the user wants that. */
    void clearCache() throws IOException {
        if (settings.switches().clear()) {
            new AccelCache(settings).clearAll();
        }
    }

    /** Writes down what the session did, and shows the summary; the second call does nothing. */
    synchronized void end() {
        if (ended || !opened.isMade() || opened.get().isEmpty()) {
            return;
        }
        ended = true;
        Tools tools = opened.get().orElseThrow().tools();
        try {
            tools.build().close();
        } finally {
            tools.tap().close();
        }
        report.summary();
        if (settings.switches().stats()) {
            stats();
        }
    }

    private void stats() {
        try {
            new AccelCache(settings).stats();
        } catch (IOException e) {
            LOG.warn("The statistics of the cache cannot be shown: {}", FileFaults.describe(e));
        }
    }
}
