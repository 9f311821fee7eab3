package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.ModuleRun;
import io.github.accelmaven.engine.PlainRun;
import io.github.accelmaven.engine.RecordedModule;
import io.github.accelmaven.engine.RestoreRun;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.maven.history.OwnProject;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.maven.settings.HistorySettings;
import io.github.accelmaven.maven.shortcut.NewShortcut;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.OutputSize;
import io.github.accelmaven.state.ToldHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * What a build of the reactor holds from its beginning to its end: what is on record of its modules, and what the next
 * build is to know of them.
 */
final class BuildSession implements AutoCloseable {

    private final BuildSettings settings;
    private final CheckoutSession opened;
    private final SessionTools tools;
    private final UnitDecorator decorator;
    private final Optional<Checkout> checkout;
    private final Optional<SessionEvidence> evidence;
    private final Optional<NewShortcut> shortcut;

    /**
     * Begins a build.
     *
     * @param settings what the user wants of it
     * @param opened the checkout; it stays open when the build ends
     */
    BuildSession(
            BuildSettings settings,
            MavenSession session,
            MavenComponents components,
            UnitDecorator decorator,
            CheckoutSession opened) {
        this.settings = settings;
        this.opened = opened;
        this.tools = opened.tools();
        this.decorator = decorator;
        this.checkout = opened.checkout();
        this.evidence = checkout.flatMap(known -> evidence(known, session));
        this.shortcut = evidence.flatMap(known -> shortcut(known, session, components));
    }

    WorkUnit unit(MojoExecution execution, MavenSession own, GoalRunner runner) {
        return decorator.decorate(tools.unit(execution, own, runner), tools);
    }

    private Optional<SessionEvidence> evidence(Checkout known, MavenSession session) {
        if (known.wasUnfinished() || settings.switches().rerun() || decorator.seesEveryGoal()) {
            return Optional.empty();
        }
        return SessionSurroundings.of(session, settings.phases())
                .map(digest -> new SessionEvidence(
                        known, new ModuleSurroundings(session, digest), tools.check(), Clock.systemUTC()));
    }

    private Optional<NewShortcut> shortcut(SessionEvidence known, MavenSession session, MavenComponents components) {
        BuildSettings.Switches switches = settings.switches();
        boolean isWanted = switches.shortcut() && !switches.clear() && !switches.stats();
        return isWanted
                        && session.getProjects().size()
                                == session.getAllProjects().size()
                ? components.newShortcut(session, known.models(), switches.verbose(), told(session))
                : Optional.empty();
    }

    /** What sessions of this checkout say of themselves in the history, and elsewhere. */
    private ToldHistory told(MavenSession session) {
        HistorySettings history = settings.history();
        return new ToldHistory(
                new ToldHistory.Places(
                        history.isOn(),
                        history.file().toString(),
                        history.maxSize(),
                        history.exports().trace().map(Path::toString).orElse(""),
                        history.exports().githubSummary()),
                OwnProject.name(session),
                tools.history().profile(),
                tools.history().thresholds().millis(),
                OutputSize.NONE);
    }

    /** What is known about a goal; empty when no rule is for it. */
    Optional<GoalRule> rule(MojoExecution execution, MavenProject project) {
        return tools.rule(execution, project);
    }

    /** What people call the module of a project. */
    String name(MavenProject project) {
        return tools.name(project);
    }

    /** The module is about to be built. */
    void begin(MavenProject project) {
        evidence.ifPresent(known -> known.begin(tools.key(project)));
    }

    /** The modules that this one needs are done, although it began before they were. */
    void upstreamIsDone(MavenProject project) {
        evidence.ifPresent(known -> known.upstreamIsDone(tools.key(project)));
    }

    /**
     * The module, if nothing in it has changed since it was built; files that are gone are back.
     *
     * @throws IOException when files that are gone cannot be written
     */
    Optional<UnchangedModule> unchanged(MavenProject project, MavenSession session) throws IOException {
        Optional<SessionEvidence.Found> found =
                evidence.flatMap(known -> known.ofUnchanged(tools.key(project), project));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UnchangedModule unchanged =
                new UnchangedModule(name(project), found.get().record(), project, tools.normalizer(project));
        return found.get().comparison().isExact()
                ? Optional.of(unchanged)
                : broughtBack(found.get(), project).map(unchanged::with);
    }

    private Optional<UnchangedModule.Back> broughtBack(SessionEvidence.Found found, MavenProject project)
            throws IOException {
        RecordedModule module = new RecordedModule(tools.module(project), found.record(), tools.context());
        return module.bringBack(found.comparison().gone()).map(units -> new UnchangedModule.Back(module, units));
    }

    /** Why every goal of a module runs, and nothing is looked up or stored; empty when the engine takes them. */
    Optional<String> whyPlain(MavenProject project) throws IOException {
        return checkout.isEmpty() ? Optional.of(opened.plainReason()) : SessionTools.whyPlain(tools.module(project));
    }

    /** What restores a module that is not plain. */
    RestoreRun restore(MavenProject project) {
        return new RestoreRun(
                tools.module(project), checkout.orElseThrow().record(tools.key(project)), tools.context());
    }

    UnitRunner runner(MavenProject project) throws IOException {
        Module module = tools.module(project);
        Optional<String> plain = whyPlain(project);
        return plain.isPresent()
                ? new PlainRun(module.name(), plain.get(), opened.events(), tools.check())
                : engineRun(module, project);
    }

    private UnitRunner engineRun(Module module, MavenProject project) {
        String key = tools.key(project);
        Optional<ModuleSurroundings.Before> before = evidence.flatMap(known -> known.before(key, project));
        boolean evidenceCounts = before.isPresent() && evidence.orElseThrow().counts(key, before.get());
        UnitRunner units = new ModuleRun(module, checkout.orElseThrow().record(key), evidenceCounts, tools.context());
        before.ifPresent(known -> evidence.orElseThrow().gather(key, project, units, known));
        return units;
    }

    /** A module in which nothing changed was left as it is, or files of it came back by its record. */
    void leftAsItIs(MavenProject project, UnchangedModule unchanged) {
        evidence.ifPresent(known -> unchanged
                .back()
                .ifPresentOrElse(
                        back -> known.cameBack(project, tools.key(project), back.module()),
                        () -> known.leftAsItIs(project, tools.key(project))));
    }

    /** All goals of a module came to their end. */
    void finished(MavenProject project) {
        evidence.ifPresent(known -> known.finished(tools.key(project)));
    }

    /** Whether nothing reliable is known of what lies in the module's build directory. */
    boolean isUnknown(MavenProject project) {
        return checkout.map(known -> known.wasUnfinished() || !known.knows(tools.key(project)))
                .orElse(false);
    }

    /** How long the goals of a module took when they last ran, in milliseconds; 0 when nothing is known. */
    long recordedMillis(MavenProject project) {
        return checkout.map(known -> known.tookMillis(tools.key(project))).orElse(0L);
    }

    void settle(MavenProject project, ModuleRecord record) {
        checkout.ifPresent(known -> known.settle(tools.key(project), record));
    }

    @Override
    public void close() {
        try {
            if (evidence.isPresent()) {
                evidence.get().conclude();
                opened.restsOn(shortcut.flatMap(next -> next.end(evidence.get()::standing)));
            }
        } catch (InterruptedException e) {
            // The next build looks into every module.
            Thread.currentThread().interrupt();
        }
    }
}
