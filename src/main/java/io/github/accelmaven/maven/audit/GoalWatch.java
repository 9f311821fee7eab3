package io.github.accelmaven.maven.audit;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.RunObserver;
import io.github.accelmaven.engine.WatchedRun;
import io.github.accelmaven.engine.WatchedUnit;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.GoalUnit;
import io.github.accelmaven.maven.SessionTools;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.state.WatchedGoal;
import io.github.accelmaven.state.WatchedGoalsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Watches goals that no rule knows, and keeps what they read and wrote: {@code accel:doctor} makes rules of it. Used by
 * one thread.
 */
public final class GoalWatch {

    private final MavenSession session;
    private final Path root;
    private final Predicate<Path> unwatched;
    private final RunObserver observer;
    private final List<WatchedGoal> goals = new ArrayList<>();

    /** @param unwatched files that do not count though they lie in the checkout */
    GoalWatch(MavenSession session, Predicate<Path> unwatched, RunObserver observer) {
        this.session = session;
        this.root = ModulePaths.root(session);
        this.unwatched = unwatched;
        this.observer = observer;
    }

    /** What was seen in earlier sessions; a damaged file is told, and counts as none. */
    public static List<WatchedGoal> earlier(Path root, EventSink events) {
        WatchedGoalsFile.Content content = file(root).read();
        if (content instanceof WatchedGoalsFile.Content.Damaged damaged) {
            events.emit(new Event.Warned(
                    "watched goals",
                    "What accel:audit saw of goals without a rule is not used: " + damaged.why()
                            + ". Audit these goals again."));
            return List.of();
        }
        return ((WatchedGoalsFile.Content.Present) content).goals();
    }

    /** The directories that hold more than what one goal reads or writes. */
    public static Predicate<Path> tooWide(MavenSession session) {
        Set<Path> wide = new HashSet<>();
        for (MavenProject project : session.getProjects()) {
            Path base = ModulePaths.base(project);
            wide.add(base);
            wide.add(base.resolve(project.getBuild().getDirectory()).normalize());
        }
        return wide::contains;
    }

    WorkUnit watched(GoalUnit unit, SessionTools tools) {
        Module module = tools.module(unit.project());
        TouchedFiles files = new TouchedFiles(module.base(), tooWide(session), module.packaged());
        return new WatchedUnit(
                unit,
                new WatchedUnit.Watch(
                        module,
                        root,
                        unwatched,
                        observer,
                        run -> goals.add(summary(unit, tools.key(unit.project()), files, run))));
    }

    private WatchedGoal summary(GoalUnit unit, String module, TouchedFiles files, WatchedRun run) {
        List<String> obstacles = new ArrayList<>(run.obstacles());
        List<String> read = List.of();
        List<String> written = List.of();
        try {
            read = files.read(run.read(), run.written());
            written = files.written(run.written());
        } catch (IOException e) {
            obstacles.add("left directories that cannot be listed: " + FileFaults.describe(e));
        }
        if (read.size() > TouchedFiles.MOST_PATHS || written.size() > TouchedFiles.MOST_PATHS) {
            obstacles.add("reads or writes in more places than a rule can name");
            read = List.of();
            written = List.of();
        }
        return new WatchedGoal(
                module,
                unit.id(),
                unit.execution().getVersion(),
                read,
                written,
                run.changesProject(),
                run.processes(),
                obstacles);
    }

    /** How many goals were watched in this session. */
    int count() {
        return goals.size();
    }

    /** Keeps what was seen. That it cannot be written is told, and fails nothing. */
    void save(EventSink events) {
        if (goals.isEmpty()) {
            return;
        }
        try {
            file(root).write(earlier(root, events), goals);
        } catch (IOException e) {
            events.emit(new Event.Warned(
                    "watched goals",
                    "What was seen of goals without a rule cannot be written: " + FileFaults.describe(e)
                            + ". accel:doctor will propose no rule for them. Make " + Checkout.directory(root)
                            + " writable, and audit them again."));
        }
    }

    private static WatchedGoalsFile file(Path root) {
        return new WatchedGoalsFile(Checkout.directory(root).resolve("watched.json"));
    }
}
