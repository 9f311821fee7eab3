package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.ModuleRun;
import io.github.accelmaven.engine.PlainRun;
import io.github.accelmaven.engine.RecordedModule;
import io.github.accelmaven.engine.RestoreRun;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.maven.shortcut.NewShortcut;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Shortcut;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * What a build holds from its beginning to its end: the checkout's lock and records, and the tools of the session.
 * Everything is written once, when the session is closed, or when the JVM is told to end.
 */
final class BuildSession implements AutoCloseable {

    private final BuildSettings settings;
    private final SessionTools tools;
    private final EventSink events;
    private final GoalDecorator decorator;
    private final Optional<Checkout> checkout;
    private final String plainReason;
    private final Optional<SessionEvidence> evidence;
    private final Optional<NewShortcut> shortcut;
    private final Thread onInterruption;

    private BuildSession(
            MavenSession session,
            BuildSettings settings,
            MavenComponents components,
            SessionTools tools,
            EventSink events,
            GoalDecorator decorator,
            Optional<Checkout> checkout,
            String plainReason) {
        this.settings = settings;
        this.tools = tools;
        this.events = events;
        this.decorator = decorator;
        this.checkout = checkout;
        this.plainReason = plainReason;
        this.evidence = checkout.flatMap(known -> evidence(known, session));
        this.shortcut = evidence.flatMap(known -> shortcut(known, session, components));
        this.onInterruption = new Thread(() -> save(false, Optional.empty()), "accel-save");
    }

    /** Opens a session; without a cache, when the user says so or the checkout cannot be written. */
    static BuildSession open(
            BuildSettings settings,
            MavenSession session,
            MavenComponents components,
            GoalDecorator decorator,
            EventSink events) {
        SessionTools tools = new SessionTools(settings, session, components, events);
        if (!settings.switches().cache()) {
            return new BuildSession(
                    session, settings, components, tools, events, decorator, Optional.empty(), "accel.cache is false");
        }
        Path root = ModulePaths.root(session);
        try {
            Checkout checkout = Checkout.open(root, events);
            BuildSession build = new BuildSession(
                    session, settings, components, tools, events, decorator, Optional.of(checkout), "");
            Runtime.getRuntime().addShutdownHook(build.onInterruption);
            return build;
        } catch (IOException e) {
            events.emit(new Event.Warned(
                    "checkout",
                    "The directory " + Checkout.directory(root) + " cannot be written: " + FileFaults.describe(e)
                            + ". This build runs every goal. Make the directory writable to have results reused."));
            return new BuildSession(
                    session,
                    settings,
                    components,
                    tools,
                    events,
                    decorator,
                    Optional.empty(),
                    "the checkout cannot be written");
        }
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
                ? components.newShortcut(session, known.models(), switches.verbose())
                : Optional.empty();
    }

    /** What is known about a goal; empty when no rule is for it. */
    Optional<GoalRule> rule(MojoExecution execution, MavenProject project) {
        return tools.rule(execution, project);
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
        UnchangedModule unchanged = new UnchangedModule(
                ModuleNames.shown(project, session),
                found.get().record(),
                project,
                ModulePaths.normalizer(project, session));
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
        return checkout.isEmpty() ? Optional.of(plainReason) : SessionTools.whyPlain(tools.module(project));
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
                ? new PlainRun(module.name(), plain.get(), events, tools.check())
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
        return checkout.map(known -> known.record(tools.key(project)))
                .map(record ->
                        record.all().stream().mapToLong(UnitRecord::tookMillis).sum())
                .orElse(0L);
    }

    void settle(MavenProject project, ModuleRecord record) {
        checkout.ifPresent(known -> known.settle(tools.key(project), record));
    }

    @Override
    public void close() {
        if (checkout.isPresent()) {
            conclude();
            Runtime.getRuntime().removeShutdownHook(onInterruption);
            save(true, evidence.flatMap(known -> shortcut.flatMap(next -> next.end(known::standing))));
        }
    }

    private void conclude() {
        try {
            if (evidence.isPresent()) {
                evidence.get().conclude();
            }
        } catch (InterruptedException e) {
            // The next build looks into every module.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void save(boolean finished, Optional<Shortcut> next) {
        checkout.ifPresent(known -> {
            tools.save();
            try (known) {
                known.save(finished, next);
            } catch (IOException e) {
                events.emit(
                        new Event.Warned(
                                "checkout",
                                "The records of this build cannot be written to " + known.directory() + ": "
                                        + FileFaults.describe(e)
                                        + ". The next build starts from the cache. Make room, or make the directory writable."));
            }
        });
    }
}
