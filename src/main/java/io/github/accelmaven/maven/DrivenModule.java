package io.github.accelmaven.maven;

import io.github.accelmaven.engine.RestoreRun;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.maven.console.ConsoleTap.ThrowingSupplier;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.reactor.GoalLock;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * A module that Maven drives, and some of whose goals accel takes: what is planned for it, and the units of these goals.
 * Used by one thread at a time.
 */
public final class DrivenModule {

    private final SessionPart.Tools tools;
    private final MavenSession session;
    private final MavenProject project;
    private final List<MojoExecution> planned;
    private final Predicate<UnitRecord> gone;
    private final GoalRunner runner;

    private DrivenModule(
            SessionPart.Tools tools,
            MavenSession session,
            List<MojoExecution> planned,
            Predicate<UnitRecord> gone,
            GoalRunner runner) {
        this.tools = tools;
        this.session = session;
        this.project = session.getCurrentProject();
        this.planned = planned;
        this.gone = gone;
        this.runner = runner;
    }

    /**
     * The session's current project.
     *
     * @param called the phases and goals for which it is planned
     * @throws Exception what planning fails with
     */
    static DrivenModule of(SessionPart.Tools tools, MavenSession session, List<String> called) throws Exception {
        MavenComponents components = tools.components();
        List<MojoExecution> planned = components
                .lifecycleExecutor()
                .calculateExecutionPlan(session, called.toArray(String[]::new))
                .getMojoExecutions();
        GoalRunner runner = new GoalRunner(
                session,
                components.mojoExecutor().newDependencyContext(session, planned),
                new ModuleConsole(tools.tap(), ""),
                new MavenEvents(components),
                components,
                GoalLock.ofMaven(),
                LooseClasses.none());
        return new DrivenModule(
                tools, session, planned, new Phases(components.lifecycles()).goneFrom(planned, called), runner);
    }

    public MavenProject project() {
        return project;
    }

    /** Its goals, in their order. */
    public List<MojoExecution> planned() {
        return planned;
    }

    /** Tells the records of goals that the module no longer has. */
    public Predicate<UnitRecord> gone() {
        return gone;
    }

    /** Whether nothing reliable is known of what lies in its build directory. */
    public boolean isUnknown() {
        return tools.build().isUnknown(project);
    }

    /** Why nothing of it is looked up or stored; empty when something is. */
    public Optional<String> whyPlain() throws IOException {
        return tools.build().whyPlain(project);
    }

    /** What is known about a goal; empty when no rule is for it. */
    public Optional<GoalRule> rule(MojoExecution execution) {
        return tools.build().rule(execution, project);
    }

    /** What takes its goals through the engine. */
    public UnitRunner units() throws IOException {
        return tools.build().runner(project);
    }

    /** What restores it, unless it is plain. */
    public RestoreRun restoring() {
        return tools.build().restore(project);
    }

    /** The unit of one of its goals. */
    public WorkUnit unit(MojoExecution execution) {
        return tools.build().unit(execution, session, runner);
    }

    /** Does something with a console of its own: what it prints can be told from what others print meanwhile. */
    public <T> T apart(ThrowingSupplier<T> action) throws Exception {
        return tools.tap().apart(action);
    }

    /**
     * Tells people something about it.
     *
     * @param clause what comes after its name
     */
    public void note(String clause) {
        tools.report().emit(new Event.Noted(name() + ": " + clause));
    }

    /**
     * Ends it.
     *
     * @param record what the next session is to know; empty when it keeps what it knows
     */
    public void end(Optional<ModuleRecord> record) {
        tools.report().moduleFinished(name());
        record.ifPresent(known -> tools.build().settle(project, known));
    }

    private String name() {
        return ModuleNames.shown(project, session);
    }
}
