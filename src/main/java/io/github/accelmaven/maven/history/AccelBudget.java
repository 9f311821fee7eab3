package io.github.accelmaven.maven.history;

import io.github.accelmaven.analysis.Budget;
import io.github.accelmaven.analysis.BudgetCheck;
import io.github.accelmaven.analysis.BudgetResult;
import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.history.LikeBuilds;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.maven.console.Terminal;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.report.BudgetTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of {@code accel:budget}: holds a build of the history against {@code [budget]} of {@code accel.toml}. */
public final class AccelBudget {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private static final List<String> EXAMPLE = List.of(
            "[budget]",
            "total    = { p50 = \"30s\", p95 = \"60s\" }",
            "hit-rate = \"80 %\"",
            "[budget.goal]",
            "\"compiler:compile\" = \"20s\"");

    private final Path root;
    private final String project;
    private final SessionFinder history;

    public AccelBudget(MavenSession session, BuildSettings settings) {
        this.root = ModulePaths.root(session);
        this.project = OwnProject.of(session).orElseThrow();
        this.history = new SessionFinder(HistoryPlace.of(settings));
    }

    /**
     * Prints how the build keeps the budget.
     *
     * @param id the session that is judged, or a beginning of it; null for the last build of the project that succeeded
     * @param fails whether a budget that is not kept is a failure
     * @throws io.github.accelmaven.problem.ProblemException when it is one, when {@code accel.toml} has mistakes, or when
     *     there is no such session
     * @throws IOException when the history cannot be read
     */
    public void judge(@Nullable String id, boolean fails) throws IOException {
        Optional<Budget> budget = budget();
        if (budget.isEmpty()) {
            LOG.info("There is no [budget] in {}, so that nothing is to be kept. Write for example", file());
            EXAMPLE.forEach(line -> LOG.info("  {}", line));
            return;
        }
        Optional<SessionRecord> judged =
                id == null || id.isBlank() ? last() : Optional.of(history.named(id.trim(), Optional.of(project)));
        if (judged.isPresent()) {
            judge(budget.get(), judged.get(), fails);
        }
    }

    private Path file() {
        return root.resolve(ConfigFiles.NAME);
    }

    private Optional<Budget> budget() {
        Optional<TomlDocument> document = new ConfigFiles().of(root);
        Optional<Budget> budget = document.flatMap(BudgetConfig::read);
        document.ifPresent(TomlDocument::throwIfProblems);
        return budget;
    }

    /** A build that failed ended early, and its time tells nothing. */
    private Optional<SessionRecord> last() throws IOException {
        Optional<SessionRecord> last = history.last(Optional.of(project));
        if (last.isEmpty()) {
            LOG.info(
                    "There is no build of {} in the history {} yet, so that nothing can be held against the budget. Each"
                            + " mvn accel:build adds one",
                    project,
                    history.file());
            return last;
        }
        if (last.get().isSuccess()) {
            return last;
        }
        Optional<SessionRecord> succeeded = history.last(1, ofProject(project).and(SessionRecord::isSuccess)).stream()
                .findFirst();
        LOG.warn(
                "The last build, {}, failed, and its time tells nothing: {}",
                last.get().id(),
                succeeded.isPresent() ? "the last one that succeeded is judged" : "none before it succeeded");
        return succeeded;
    }

    private static Predicate<SessionRecord> ofProject(String project) {
        return session -> session.build().project().equals(project);
    }

    private void judge(Budget budget, SessionRecord judged, boolean fails) throws IOException {
        BudgetCheck check = new BudgetCheck(budget, judged);
        check.add(judged);
        LikeBuilds.ofTheSameKind(history, judged).forEachBefore(budget.last() - 1, check::add);
        if (check.isAnythingMissing()) {
            history.forLast(budget.last(), ofProject(judged.build().project()), check::addNames);
        }
        BudgetResult result = check.result();
        print(judged, result);
        if (!result.failing().isEmpty()) {
            fail(result.failing(), fails);
        }
    }

    private void print(SessionRecord judged, BudgetResult result) {
        LOG.info(
                "Accel budget of {}, build {}: {}",
                judged.build().project(),
                judged.id(),
                judged.build().command());
        LOG.info("");
        new BudgetTable(Terminal.showsUnicode()).lines(result).forEach(line -> LOG.info("  {}", line));
        LOG.info("");
        if (result.hasTooFewBuilds()) {
            LOG.info(
                    "  Quantiles are of {}: the history has no more like this one, and {} are asked for",
                    result.builds() == 1 ? "1 build" : result.builds() + " builds",
                    result.budget().last());
        }
        result.lines().forEach(AccelBudget::tellOfAbsent);
        int all = result.lines().size();
        LOG.info(
                "  {} of {} kept, with a tolerance of {} %",
                all - result.failing().size(), all, result.budget().tolerance());
    }

    private static void tellOfAbsent(BudgetResult.Line line) {
        if (line.finding() instanceof BudgetResult.Absent absent) {
            LOG.warn("The budget '{}' was not looked at: {}", line.limit().label(), absent.why());
        }
    }

    private String advice(List<BudgetResult.Line> failing) {
        boolean areNamesWrong = failing.stream().allMatch(line -> line.finding() instanceof BudgetResult.Unknown);
        return (areNamesWrong
                        ? "Correct the name in " + file()
                        : "See what changed (mvn accel:compare) and what would help (mvn accel:history), change the"
                                + " budget in " + file())
                + ", or only report with -Daccel.budget.fail=false";
    }

    private void fail(List<BudgetResult.Line> failing, boolean fails) {
        Problem problem = new Problem(
                "The budget is not kept",
                failing.stream().map(BudgetTable::sentence).collect(Collectors.joining("; ")),
                advice(failing));
        if (fails) {
            throw problem.asException();
        }
        LOG.warn("{}", problem.sentence());
    }
}
