package io.github.accelmaven.maven;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectExecutionEvent;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.SessionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job of accel as an extension: the goals that Maven's own builder is about to run go through the engine. There is one
 * for each session that it takes part in. Thread-safe.
 */
public final class LifecycleBuild {

    /** Seen by every copy of accel, whatever class loader it comes from. */
    static final String TAKEN = LifecycleBuild.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;
    private final BuildReport report;
    private final Lazy<Optional<Opened>> opened = new Lazy<>(this::open);
    private boolean ended;

    private LifecycleBuild(MavenSession session, PlexusContainer container, BuildSettings settings) {
        this.session = session;
        this.components = new MavenComponents(container);
        this.settings = settings;
        this.report = new BuildReport(settings.switches().verbose());
    }

    /** What is made when the first module is about to be built. */
    private record Opened(ConsoleTap tap, BuildSession build, ModuleGoals goals) {}

    /**
     * Takes part in a session, unless the user or the session is against it; see {@link Abstention}.
     *
     * @throws ProblemException when the settings are wrong
     * @throws IOException when the cache is to be emptied, and cannot be
     */
    public static void begin(MavenSession session, PlexusContainer container) throws IOException {
        GivenSettings given = GivenSettings.of(session);
        Optional<Abstention> abstention = Abstention.of(session, given);
        if (abstention.isPresent()) {
            abstention.get().tell(LOG);
            return;
        }
        given.check(LOG::warn);
        LifecycleBuild build = new LifecycleBuild(session, container, given.settings(session.getGoals()));
        if (build.settings.switches().clear()) {
            new AccelCache(build.settings).clearAll();
        }
        SessionData data = session.getRepositorySession().getData();
        data.set(LifecycleBuild.class, build);
        data.set(TAKEN, true);
        SessionEnd.before(session, build::end);
    }

    /** The part that accel has in a session. */
    public static Optional<LifecycleBuild> of(MavenSession session) {
        return Optional.ofNullable(
                (LifecycleBuild) session.getRepositorySession().getData().get(LifecycleBuild.class));
    }

    /** What the goals of the session are run with; nothing when accel cannot do its part, which is told once. */
    private Optional<Opened> open() {
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

    private Opened openWith(ConsoleTap tap) {
        try {
            GoalDecorator decorator = QuarantinedGoals.of(ModulePaths.root(session), report);
            BuildSession build = BuildSession.open(settings, session, components, decorator, report);
            return new Opened(tap, build, new ModuleGoals(build, components, new MavenEvents(components), report));
        } catch (RuntimeException | LinkageError e) {
            tap.close();
            throw e;
        }
    }

    /**
     * Brings about what the planned goals of a module make, and leaves none of them to Maven; all of them, when accel cannot
     * do its part.
     *
     * @throws LifecycleExecutionException what the module failed with
     */
    public void take(ProjectExecutionEvent event) throws LifecycleExecutionException {
        try {
            Optional<Opened> all = opened.get();
            if (all.isPresent()) {
                run(all.get(), event);
            }
        } catch (ProblemException e) {
            throw new LifecycleExecutionException(e.problem().sentence(), event.getProject());
        } catch (Exception e) {
            throw LifecycleBuild.<LifecycleExecutionException>asItIs(e);
        }
    }

    private void run(Opened all, ProjectExecutionEvent event) throws Exception {
        List<MojoExecution> planned = List.copyOf(event.getExecutionPlan());
        event.getExecutionPlan().clear();
        ModuleConsole console = new ModuleConsole(all.tap(), "");
        all.tap()
                .apart(() ->
                        all.goals().run(event.getSession(), console, phases(planned), () -> planned, Upstream.done()));
    }

    /** How far Maven goes with a module; nowhere when it only runs goals that were called by themselves. */
    private List<String> phases(List<MojoExecution> planned) {
        boolean inLifecycle = planned.stream().anyMatch(execution -> execution.getLifecyclePhase() != null);
        return inLifecycle ? settings.phases() : List.of();
    }

    /** Writes down what the session did, and shows the summary; the second call does nothing. */
    public synchronized void end() {
        if (ended || !opened.isMade() || opened.get().isEmpty()) {
            return;
        }
        ended = true;
        Opened all = opened.get().orElseThrow();
        try {
            all.build().close();
        } finally {
            all.tap().close();
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

    /** Throws what a goal failed with as Maven would have: its builder tells checked exceptions apart by itself. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E asItIs(Exception failure) throws E {
        throw (E) failure;
    }
}
