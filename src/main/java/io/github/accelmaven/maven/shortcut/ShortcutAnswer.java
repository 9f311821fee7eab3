package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.UnchangedGoals;
import io.github.accelmaven.state.Shortcut;
import java.util.List;
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

    MavenExecutionResult give(MavenExecutionRequest request) {
        BuildReport report = new BuildReport(shortcut.verbose());
        shortcut.modules().forEach(module -> {
            module.warnings().forEach(LOG::warn);
            UnchangedGoals.tell(module, report);
            report.moduleFinished(module.name());
        });
        report.summary();
        MavenExecutionResult result = new DefaultMavenExecutionResult()
                .setProject(new MavenProject())
                .setTopologicallySortedProjects(List.of());
        closing.say(session(request, result));
        return result;
    }

    @SuppressWarnings("deprecation") // The constructor that all Mavens have.
    private static MavenSession session(MavenExecutionRequest request, MavenExecutionResult result) {
        MavenSession session = new MavenSession(null, (RepositorySystemSession) null, request, result);
        session.setProjects(List.of());
        return session;
    }
}
