package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.event.Activity;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accel's part in a session that Maven drives: begun when the first module needs it, and ended with the summary, right
 * before Maven prints its own. Thread-safe.
 */
public final class SessionPart {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;
    private final UnaryOperator<UnitDecorator> decoration;
    private final BuildReport report;
    private final Lazy<Optional<Tools>> opened = new Lazy<>(this::open);
    private boolean ended;

    /** @param decoration what is put around the units of goals */
    public SessionPart(
            MavenSession session,
            MavenComponents components,
            BuildSettings settings,
            UnaryOperator<UnitDecorator> decoration) {
        this.session = session;
        this.components = components;
        this.settings = settings;
        this.decoration = decoration;
        this.report = new BuildReport(settings.switches().verbose());
    }

    /**
     * What a part has to work with.
     *
     * @param components Maven's
     * @param checkout the checkout and the tools of the session
     * @param build the build of the reactor
     * @param report tells people what happens
     * @param tap sees what is printed
     * @param recorded the session on its way into the history
     */
    record Tools(
            MavenComponents components,
            CheckoutSession checkout,
            BuildSession build,
            BuildReport report,
            ConsoleTap tap,
            RecordedSession recorded)
            implements AutoCloseable {

        @Override
        public void close() {
            try (tap;
                    checkout;
                    build) {
                LOG.debug("accel writes down what this session did");
            }
        }
    }

    /** Begins; nothing when accel cannot do its part, which is told once. */
    Optional<Tools> opened() {
        return opened.get();
    }

    /** Begins, and says whether accel can do its part. */
    public boolean takesPart() {
        return opened().isPresent();
    }

    /**
     * The current project of a session; empty when accel cannot do its part.
     *
     * @param called the phases and goals for which it is planned
     * @throws Exception what planning fails with
     */
    public Optional<DrivenModule> module(MavenSession own, List<String> called) throws Exception {
        Optional<Tools> tools = opened();
        return tools.isPresent() ? Optional.of(DrivenModule.of(tools.get(), own, called)) : Optional.empty();
    }

    /**
     * Makes sure that phases exist.
     *
     * @throws ProblemException with the nearest phase, when one does not
     */
    public void checkPhases(List<String> phases) {
        new Phases(components.lifecycles()).check(phases);
    }

    private Optional<Tools> open() {
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

    private Tools openWith(ConsoleTap tap) {
        try {
            RecordedSession recorded = RecordedSession.begin(session, settings, report);
            UnitDecorator decorator = decoration.apply(QuarantinedUnits.of(ModulePaths.root(session), report));
            SessionTools tools = new SessionTools(settings, session, components, new ConfigFiles(), report);
            return openWith(tap, decorator, CheckoutSession.open(settings, session, tools, report), recorded);
        } catch (RuntimeException | LinkageError e) {
            tap.close();
            throw e;
        }
    }

    private Tools openWith(
            ConsoleTap tap, UnitDecorator decorator, CheckoutSession checkout, RecordedSession recorded) {
        try {
            BuildSession build = new BuildSession(settings, session, components, decorator, checkout);
            recorded.ended(Activity.SETUP);
            return new Tools(components, checkout, build, report, tap, recorded);
        } catch (RuntimeException | LinkageError e) {
            checkout.close();
            throw e;
        }
    }

    /** Empties the cache, when the user wants that. */
    public void clearCache() throws IOException {
        if (settings.switches().clear()) {
            new AccelCache(settings).clearAll();
        }
    }

    /** Writes down what the session did, and shows the summary; the second call does nothing. */
    public synchronized void end() {
        if (ended || !opened.isMade() || opened.get().isEmpty()) {
            return;
        }
        ended = true;
        end(opened.get().orElseThrow());
        report.summary();
        if (settings.switches().stats()) {
            stats();
        }
    }

    private void end(Tools tools) {
        tools.recorded().ended(Activity.BUILD);
        tools.close();
        tools.recorded().ended(Activity.CLEANUP);
        tools.checkout().tools().count(report);
        int workers = Math.max(1, session.getRequest().getDegreeOfConcurrency());
        tools.recorded().end(tools.checkout(), workers, !session.getResult().hasExceptions());
    }

    private void stats() {
        try {
            new AccelCache(settings).stats();
        } catch (IOException e) {
            LOG.warn("The statistics of the cache cannot be shown: {}", FileFaults.describe(e));
        }
    }
}
