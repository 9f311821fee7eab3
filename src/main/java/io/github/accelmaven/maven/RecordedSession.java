package io.github.accelmaven.maven;

import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.history.HistoryConfig;
import io.github.accelmaven.maven.history.OwnProject;
import io.github.accelmaven.maven.history.SessionHistory;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.state.OutputSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;

/** A session that Maven knows of, on its way into the history. Used by one thread. */
final class RecordedSession {

    private final MavenSession session;
    private final BuildReport report;
    private final Optional<SessionHistory> history;
    private long began = System.nanoTime();

    private RecordedSession(MavenSession session, BuildReport report, Optional<SessionHistory> history) {
        this.session = session;
        this.report = report;
        this.history = history;
    }

    /** Begins, unless the user wants no history. */
    static RecordedSession begin(MavenSession session, BuildSettings settings, BuildReport report) {
        Optional<SessionHistory> history =
                SessionHistory.begin(session.getRequest(), settings.history(), ModulePaths.root(session));
        history.ifPresent(report::tellsAlso);
        return new RecordedSession(session, report, history);
    }

    /** A session that leaves no line: what it does is no build. */
    static RecordedSession unrecorded(MavenSession session, BuildReport report) {
        return new RecordedSession(session, report, Optional.empty());
    }

    /** An activity ended, which began when the one before ended. */
    void ended(Activity activity) {
        long now = System.nanoTime();
        report.emit(new Event.Spent(activity, Duration.ofNanos(now - began), now));
        began = now;
    }

    /**
     * Adds the session to the history.
     *
     * @param checkout it is closed
     * @param workers how many modules or phases could be under way at once
     * @param isSuccess whether nothing failed
     */
    void end(CheckoutSession checkout, int workers, boolean isSuccess) {
        history.ifPresent(known -> {
            HistoryConfig config = checkout.tools().history();
            OutputSize outputs = checkout.outputs(session);
            List<String> unbuilt = isSuccess ? List.of() : unbuilt();
            report.verdict(known.end(
                    new SessionHistory.End(OwnProject.name(session), config, isSuccess, workers, outputs, unbuilt),
                    report));
        });
    }

    /** The modules without a summary of Maven's; that of the top-level one may follow when accel is at its end. */
    private List<String> unbuilt() {
        Set<String> ambiguous = ModuleNames.ambiguous(session);
        return session.getProjects().stream()
                .filter(module -> !module.equals(session.getTopLevelProject()))
                .filter(module -> session.getResult().getBuildSummary(module) == null)
                .map(module -> ModuleNames.shown(module, ambiguous))
                .toList();
    }
}
