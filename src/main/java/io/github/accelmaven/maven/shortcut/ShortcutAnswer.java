package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.history.Thresholds;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.UnchangedGoals;
import io.github.accelmaven.maven.history.HistoryConfig;
import io.github.accelmaven.maven.history.SessionHistory;
import io.github.accelmaven.state.Shortcut;
import io.github.accelmaven.state.ToldHistory;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request without a build: tells what a build with nothing to do tells, and closes it as Maven does. */
final class ShortcutAnswer {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final Shortcut shortcut;
    private final ClosingWords closing;

    ShortcutAnswer(Shortcut shortcut, ClosingWords closing) {
        this.shortcut = shortcut;
        this.closing = closing;
    }

    /** @param history the session on its way there; empty when nobody wants to hear of it */
    MavenExecutionResult give(MavenExecutionRequest request, Optional<SessionHistory> history) {
        BuildReport report = new BuildReport(shortcut.verbose());
        history.ifPresent(report::tellsAlso);
        shortcut.modules().forEach(module -> {
            module.warnings().forEach(LOG::warn);
            UnchangedGoals.tell(module, report);
            report.moduleFinished(module.name());
        });
        history.ifPresent(known -> report.verdict(known.end(end(shortcut.history()), report)));
        report.summary();
        MavenExecutionResult result = new DefaultMavenExecutionResult()
                .setProject(new MavenProject())
                .setTopologicallySortedProjects(List.of());
        closing.say(session(request, result));
        return result;
    }

    private static SessionHistory.End end(ToldHistory told) {
        HistoryConfig config = new HistoryConfig(told.profile(), Thresholds.ofMillis(told.thresholds()));
        return new SessionHistory.End(told.project(), config, true, 1, told.outputs(), List.of());
    }

    @SuppressWarnings("deprecation") // The constructor that all Mavens have.
    private static MavenSession session(MavenExecutionRequest request, MavenExecutionResult result) {
        MavenSession session = new MavenSession(null, (RepositorySystemSession) null, request, result);
        session.setProjects(List.of());
        return session;
    }
}
