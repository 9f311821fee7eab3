package io.github.accelmaven.maven;

import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.CalledGoals;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.maven.settings.GivenSettings;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** Stands where goals of a session go through the engine; seen by every copy of accel, whatever its class loader. */
    public static final String TAKEN = LifecycleBuild.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final BuildSettings settings;
    private final SessionPart part;
    private final Lazy<ModuleGoals> goals;

    private LifecycleBuild(MavenSession session, PlexusContainer container, BuildSettings settings) {
        this.settings = settings;
        this.part = new SessionPart(session, new MavenComponents(container), settings, UnaryOperator.identity());
        this.goals = new Lazy<>(() -> new ModuleGoals(part.opened().orElseThrow()));
    }

    /**
     * Takes part in a session, unless the user or the session is against it; see {@link Abstention}.
     *
     * @throws ProblemException when the settings are wrong
     * @throws IOException when the cache is to be emptied, and cannot be
     */
    public static void begin(MavenSession session, PlexusContainer container) throws IOException {
        GivenSettings given = GivenSettings.of(session);
        Optional<Abstention> abstention = Abstention.of(session, given).or(() -> Abstention.fromOwnGoals(session));
        if (abstention.isPresent()) {
            abstention.get().tell(session, LOG);
            return;
        }
        given.check(LOG::warn);
        LifecycleBuild build = new LifecycleBuild(session, container, given.settings(CalledGoals.of(session)));
        build.part.clearCache();
        SessionData data = session.getRepositorySession().getData();
        data.set(LifecycleBuild.class, build);
        data.set(TAKEN, true);
        EventGate.beforeEnd(session, build::end);
    }

    /** The part that accel has in a session. */
    public static Optional<LifecycleBuild> of(MavenSession session) {
        return Optional.ofNullable(
                (LifecycleBuild) session.getRepositorySession().getData().get(LifecycleBuild.class));
    }

    /**
     * Brings about what the planned goals of a module make, and leaves none of them to Maven; all of them, when accel cannot
     * do its part.
     *
     * @throws LifecycleExecutionException what the module failed with
     */
    public void take(ProjectExecutionEvent event) throws LifecycleExecutionException {
        try {
            Optional<SessionPart.Tools> tools = part.opened();
            if (tools.isPresent()) {
                run(tools.get().tap(), event);
            }
        } catch (ProblemException e) {
            throw new LifecycleExecutionException(e.problem().sentence(), event.getProject());
        } catch (Exception e) {
            throw LifecycleBuild.<LifecycleExecutionException>asItIs(e);
        }
    }

    private void run(ConsoleTap tap, ProjectExecutionEvent event) throws Exception {
        List<MojoExecution> planned = List.copyOf(event.getExecutionPlan());
        event.getExecutionPlan().clear();
        ModuleConsole console = new ModuleConsole(tap, "");
        tap.apart(() -> goals.get().run(event.getSession(), console, phases(planned), () -> planned, Upstream.done()));
    }

    /** How far Maven goes with a module; nowhere when it only runs goals that were called by themselves. */
    private List<String> phases(List<MojoExecution> planned) {
        boolean inLifecycle = planned.stream().anyMatch(execution -> execution.getLifecyclePhase() != null);
        return inLifecycle ? settings.phases() : List.of();
    }

    /** Writes down what the session did, and shows the summary; the second call does nothing. */
    public void end() {
        part.end();
    }

    /** Throws what a goal failed with as Maven would have: its builder tells checked exceptions apart by itself. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E asItIs(Exception failure) throws E {
        throw (E) failure;
    }
}
