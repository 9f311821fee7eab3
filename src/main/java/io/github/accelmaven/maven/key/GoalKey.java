package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.engine.UnitKey;
import io.github.accelmaven.maven.parameter.CurrentValues;
import io.github.accelmaven.maven.parameter.LateProperties;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.ParameterText;
import io.github.accelmaven.maven.parameter.ParameterText.OpaqueValueException;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.parameter.RulePaths;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.rules.Facet;
import io.github.accelmaven.rules.GoalRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/** Builds the key of one goal execution by its rule. Used once, by one thread. */
public final class GoalKey {

    /** Changes with every change to what keys are made of or entries hold, so that older entries are not found. */
    private static final String KEY_VERSION = "3";

    private final GoalRule rule;
    private final MojoExecution execution;
    private final MavenSession session;
    private final GoalKeyTools tools;
    private final Parameters parameters;
    private final ParameterReader reader;
    private final BuildTime time;
    private final RunConditions conditions;
    private final Set<Facet> facets;
    private final KeyParts values = new KeyParts(this::doubtIn);

    public GoalKey(
            GoalRule rule,
            MojoExecution execution,
            MavenSession session,
            GoalKeyTools tools,
            Parameters parameters,
            ParameterReader reader) {
        this.rule = rule;
        this.execution = execution;
        this.session = session;
        this.tools = tools;
        this.parameters = parameters;
        this.reader = reader;
        this.time =
                BuildTime.of(session.getStartTime(), session.getCurrentProject().getProperties());
        this.conditions = new RunConditions(parameters, session, tools.paths(), tools.toolchains());
        this.facets = conditions.facets(rule.facets(), rule.facetsWhenSet());
    }

    /** A key that holds the time is another one in every build, whatever files say. */
    private void doubtIn(String text) {
        if (time.isIn(text)) {
            tools.observer().doubted("the time of the build counts");
        }
    }

    /**
     * The key of the goal with what lies there now, or why nobody can know it.
     *
     * @param premature the files that goals after this one made and that it does not see
     */
    public UnitKey build(PrematureFiles premature) throws IOException {
        List<InputPart> inputs = new ArrayList<>();
        try {
            checkThatAllIsKnown();
            checkThatAllStaysInTheModule();
            checkThatDependenciesAreResolved();
            addSurroundings();
            addValues();
            inputs.addAll(inputs());
        } catch (UnknownInputException e) {
            return new UnitKey.Unknown(e.reason());
        }
        List<KeyPart> inputParts = read(inputs, premature);
        KeyParts all = new KeyParts();
        all.putAll(values.list());
        all.putAll(inputParts);
        return new UnitKey.Known(all.digest(), all.list(), inputParts, later -> read(inputs, later));
    }

    private List<KeyPart> read(List<InputPart> inputs, PrematureFiles premature) throws IOException {
        KeyParts parts = new KeyParts(this::doubtIn);
        for (InputPart input : inputs) {
            input.addTo(parts, premature);
        }
        return parts.list();
    }

    private void checkThatAllIsKnown() throws UnknownInputException {
        conditions.check(rule.runsWhenSet());
        conditions.checkToolchains(rule.toolchains());
        for (Map.Entry<String, Set<String>> allowed : rule.allowedChildren().entrySet()) {
            for (String child : parameters.value(allowed.getKey()).childNames()) {
                if (!child.contains("@") && !allowed.getValue().contains(child)) {
                    throw new UnknownInputException(
                            "'" + child + "' in parameter '" + allowed.getKey() + "' may read what accel does not see");
                }
            }
        }
    }

    /** What a goal leaves outside of its module, or in all of it, is neither found nor brought back. */
    private void checkThatAllStaysInTheModule() throws UnknownInputException {
        MavenProject project = session.getCurrentProject();
        Path base = ModulePaths.base(project);
        Path build = base.resolve(project.getBuild().getDirectory()).normalize();
        RulePaths paths = new RulePaths(rule, parameters, project);
        for (Path output : paths.outputs(new LateProperties(session))) {
            if (!Module.looksAfter(output, base, build)) {
                throw new UnknownInputException("it writes to " + tools.paths().normalize(output.toString())
                        + ", outside of what belongs to the module alone");
            }
        }
    }

    /** A goal that asks Maven for no dependencies, and resolves them by itself, may see what nobody has seen before it. */
    private void checkThatDependenciesAreResolved() throws UnknownInputException {
        MojoDescriptor goal = execution.getMojoDescriptor();
        if (Collections.disjoint(facets, Set.of(Facet.DEPENDENCIES, Facet.DEPENDENCY_GRAPH))
                || goal.getDependencyResolutionRequired() != null
                || goal.getDependencyCollectionRequired() != null) {
            return;
        }
        if (!ResolvedDependencies.areComplete(session.getCurrentProject())) {
            throw new UnknownInputException("it resolves dependencies that no goal before it needed");
        }
    }

    private void addSurroundings() throws IOException, UnknownInputException {
        values.put("accel key version", KEY_VERSION);
        values.put("rule", rule.digest());
        // A goal that another one forks has no execution id.
        values.put("execution", String.valueOf(execution.getExecutionId()));
        values.put("Maven version", String.valueOf(session.getSystemProperties().getProperty("maven.version")));
        tools.plugin().addTo(values, execution.getMojoDescriptor(), session, tools.observer());
        tools.jdk().addTo(values, parameters.fields("jdkToolchain"), session);
        for (String parameter : rule.jdkExecutables()) {
            for (Path executable : parameters.paths(parameter)) {
                tools.jdk().addExecutable("JDK of " + parameter, executable, values);
            }
        }
        new EnvironmentParts(tools.environment(), tools.paths()).addTo(values, rule.environment());
        if (!rule.environment().isEmpty()) {
            tools.observer().counted(CurrentValues.environment(rule.environment(), tools.environment()));
        }
    }

    private void addValues() throws UnknownInputException {
        for (Map.Entry<String, ParameterValue> parameter : parameters.all()) {
            String name = parameter.getKey();
            if (!rule.ignore().contains(name) && !countsByContentOnly(name)) {
                values.put("parameter " + name, text(name, parameter.getValue()));
            }
        }
        LateProperties late = new LateProperties(session);
        for (String name : rule.lateProperties()) {
            LateProperties.namesIn(parameters.text(name).orElse("")).forEach(property -> addProperty(property, late));
        }
        for (String name : rule.propertyNames()) {
            parameters.text(name).ifPresent(property -> addProperty(property, late));
        }
        rule.properties().forEach(property -> addProperty(property, late));
    }

    private void addProperty(String property, LateProperties late) {
        values.put("property " + property, tools.paths().normalize(late.value(property)));
    }

    /** Class paths differ in paths between checkouts that are equal; resource objects hold absolute paths. */
    private boolean countsByContentOnly(String name) {
        return rule.classpath().contains(name)
                || rule.compileClasspath().contains(name)
                || rule.resources().contains(name);
    }

    private String text(String name, ParameterValue value) throws UnknownInputException {
        try {
            return ParameterText.of(value, tools.paths());
        } catch (OpaqueValueException e) {
            throw new UnknownInputException(
                    "parameter '" + name + "' holds an object that accel cannot read: " + e.getMessage());
        }
    }

    private List<InputPart> inputs() throws IOException, UnknownInputException {
        GoalInputs inputs = new GoalInputs(rule, facets, session, tools, parameters, reader);
        List<InputPart> parts = new ArrayList<>(inputs.ofParameters());
        parts.addAll(inputs.ofAntScripts(execution));
        parts.addAll(inputs.ofBndInstructions(execution));
        FacetValues facetValues = new FacetValues(session, tools.paths(), tools.clock(), tools.observer());
        FacetFiles facetFiles = inputs.facets();
        for (Facet facet : facets) {
            facetValues.addTo(values, facet);
            parts.addAll(facetFiles.inputs(facet));
        }
        parts.addAll(inputs.ofProcessors());
        return parts;
    }
}
