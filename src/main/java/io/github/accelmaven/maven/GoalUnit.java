package io.github.accelmaven.maven;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.engine.RunResult;
import io.github.accelmaven.engine.Treatment;
import io.github.accelmaven.engine.UnitKey;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.maven.console.WarningRecorder;
import io.github.accelmaven.maven.key.GoalKey;
import io.github.accelmaven.maven.key.GoalKeyTools;
import io.github.accelmaven.maven.parameter.LateProperties;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.parameter.RulePaths;
import io.github.accelmaven.maven.project.PluginContext;
import io.github.accelmaven.maven.project.ProjectState;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleBook;
import io.github.accelmaven.rules.RuleKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/** One goal execution of a module as the engine sees it. Used by one thread. */
public final class GoalUnit implements WorkUnit {

    private final MojoExecution execution;
    private final MavenSession session;
    private final RuleBook rules;
    private final Optional<GoalRule> rule;
    private final GoalRunner runner;
    private GoalKeyTools tools;
    private final ParameterReader reader;
    private final Optional<ForkedGoals> forks;
    private Parameters parameters = Parameters.NONE;
    private Optional<Set<Path>> varying = Optional.empty();

    /**
     * @param forks what the goal forks; empty when it forks what no rule knows
     */
    GoalUnit(
            MojoExecution execution,
            MavenSession session,
            RuleBook rules,
            GoalRunner runner,
            GoalKeyTools tools,
            Optional<ForkedGoals> forks) {
        this.execution = execution;
        this.session = session;
        this.rules = rules;
        this.rule = rules.find(
                execution.getGroupId(), execution.getArtifactId(), execution.getVersion(), execution.getGoal());
        this.runner = runner;
        this.tools = tools;
        this.forks = forks;
        this.reader = new ParameterReader(session, execution);
    }

    @Override
    public String id() {
        return GoalNames.id(execution);
    }

    @Override
    public String phase() {
        return Optional.ofNullable(execution.getLifecyclePhase()).orElse("");
    }

    @Override
    public String name() {
        return GoalNames.shown(execution);
    }

    @Override
    public void observedBy(InputObserver observer) {
        tools = tools.observedBy(observer);
        reader.observedBy(observer);
        forks.ifPresent(forked -> forked.observedBy(observer));
    }

    @Override
    public Treatment treatment() throws Exception {
        if (rule.isEmpty()) {
            return new Treatment.AlwaysRuns(rules.whyNone(
                    execution.getGroupId(), execution.getArtifactId(), execution.getVersion(), execution.getGoal()));
        }
        if (rule.get().kind() == RuleKind.ALWAYS) {
            return new Treatment.AlwaysRuns(rule.get().because());
        }
        MojoDescriptor descriptor = execution.getMojoDescriptor();
        if (descriptor.isAggregator() || forks.isEmpty()) {
            return new Treatment.AlwaysRuns("it takes other projects or a lifecycle of its own along");
        }
        runner.resolveDependencies(execution);
        parameters = new Parameters(reader.readAll(), base());
        Optional<String> skip = whatSkipsIt();
        if (skip.isPresent()) {
            return new Treatment.ToldToSkip(skip.get());
        }
        return rule.get().lazy()
                ? new Treatment.Deferrable()
                : forks.orElseThrow().treatment();
    }

    private Optional<String> whatSkipsIt() {
        return rule.orElseThrow().skippedWhen().stream()
                .filter(parameters::isTrue)
                .findFirst()
                .map(parameter -> parameter + " is set");
    }

    @Override
    public UnitKey key(PrematureFiles premature) throws IOException {
        UnitKey own = new GoalKey(rule.orElseThrow(), execution, session, tools, parameters, reader).build(premature);
        return tools.loose().contentCounts()
                ? new UnitKey.Unknown("modules that it reads are not packaged yet")
                : forks.orElseThrow().addTo(own, premature);
    }

    @Override
    public Set<Path> outputLocations() {
        Set<Path> locations = new LinkedHashSet<>(forks.orElse(ForkedGoals.NONE).outputLocations());
        rule.ifPresent(known ->
                locations.addAll(new RulePaths(known, parameters, project()).outputs(new LateProperties(session))));
        return locations;
    }

    @Override
    public Set<Path> editedLocations() {
        return rule.map(known -> new RulePaths(known, parameters, project()).edited())
                .orElse(Set.of());
    }

    @Override
    public RunResult run() throws Exception {
        Instant began = Instant.now();
        ProjectState before = ProjectState.of(project(), leftForOthers());
        WarningRecorder warnings = new WarningRecorder();
        runner.run(execution, warnings);
        ProjectState.Delta delta = ProjectState.of(project(), leftForOthers()).since(before, tools.paths());
        TestReports reports = testReports(began);
        Optional<String> notReusable = reports.failure().or(this::narrowed).or(delta::unrepresentable);
        return new RunResult(
                delta.effects(),
                warnings.warnings().stream().map(tools.paths()::normalize).toList(),
                notReusable,
                reports.tests());
    }

    private TestReports testReports(Instant since) {
        return rule.stream()
                .flatMap(known -> known.testReports().stream())
                .flatMap(parameter -> parameters.paths(parameter).stream())
                .map(report -> TestReports.read(report, since))
                .reduce(TestReports.NONE, TestReports::and);
    }

    /** Whether the user told the goal, for this build, to do less than it usually does. */
    private Optional<String> narrowed() {
        return rule.stream()
                .flatMap(known -> known.narrowedBy().stream())
                .filter(parameter -> parameters.value(parameter).isSet() && isGivenByUser(parameter))
                .findFirst()
                .map(parameter -> "'" + parameter + "' narrowed it");
    }

    private boolean isGivenByUser(String name) {
        for (Parameter parameter : execution.getMojoDescriptor().getParameters()) {
            String expression = parameter.getExpression();
            if (parameter.getName().equals(name) && expression != null && expression.startsWith("${")) {
                String property = expression.substring(2, expression.length() - 1);
                return session.getUserProperties().containsKey(property);
            }
        }
        return false;
    }

    @Override
    public void replay(List<Effect> effects) throws EffectException {
        runner.replay(execution, effects, tools.paths());
    }

    @Override
    public void reused(List<String> warnings) {
        runner.reused(execution, warnings.stream().map(tools.paths()::resolve).toList());
    }

    /** Whether the file names a time, and differs in every run though the result is the same: a report of tests, say. */
    public boolean varies(Path file) {
        if (varying.isEmpty()) {
            varying =
                    rule.map(known -> new RulePaths(known, parameters, project()).varying(new LateProperties(session)));
        }
        return varying.stream().flatMap(Set::stream).anyMatch(file::startsWith);
    }

    /** Where its rule comes from, or why it has none, for people. */
    public String ruleSource() {
        Optional<String> source = rules.source(execution.getGroupId(), execution.getArtifactId(), execution.getGoal());
        return rule.flatMap(known -> source)
                .orElseGet(() -> "none: "
                        + rules.whyNone(
                                execution.getGroupId(),
                                execution.getArtifactId(),
                                execution.getVersion(),
                                execution.getGoal()));
    }

    /** What accel does with the goal; empty when no rule is for it. */
    public Optional<RuleKind> ruleKind() {
        return rule.map(GoalRule::kind);
    }

    /** Whether a rule says what the goal reads and writes. */
    public boolean hasRule() {
        return rule.isPresent();
    }

    /** Whether there is a rule for the goal, but for other versions of its plugin. */
    public boolean hasRuleForOtherVersions() {
        return rule.isEmpty()
                && rules.source(execution.getGroupId(), execution.getArtifactId(), execution.getGoal())
                        .isPresent();
    }

    /** The goal's parameters as Maven would inject them now. */
    public Parameters currentParameters() throws ExpressionEvaluationException {
        return new Parameters(reader.readAll(), base());
    }

    private Map<String, Object> leftForOthers() {
        Map<String, Object> left = PluginContext.ofGoals(context());
        rule.ifPresent(known -> left.keySet().removeAll(known.ignoredContext()));
        return left;
    }

    /** What Maven keeps for the project and the plugin of the goal. */
    public Map<String, Object> context() {
        return runner.context(execution);
    }

    /** The goal as Maven planned it. */
    public MojoExecution execution() {
        return execution;
    }

    /** The project for which it runs. */
    public MavenProject project() {
        return session.getCurrentProject();
    }

    private Path base() {
        return project().getBasedir().toPath();
    }
}
