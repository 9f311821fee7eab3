package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.rules.ConditionalFacet;
import io.github.accelmaven.rules.Facet;
import io.github.accelmaven.rules.RunCondition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * The conditions of a rule: when its goal runs, whatever its key would be, and what counts only at times. Used by one
 * thread.
 */
final class RunConditions {

    private final Parameters parameters;
    private final MavenSession session;
    private final PathNormalizer paths;
    private final ToolchainManager toolchains;

    RunConditions(Parameters parameters, MavenSession session, PathNormalizer paths, ToolchainManager toolchains) {
        this.parameters = parameters;
        this.session = session;
        this.paths = paths;
        this.toolchains = toolchains;
    }

    /**
     * Looks at them in their order.
     *
     * @throws UnknownInputException when one of them is true
     */
    void check(Set<String> conditions) throws UnknownInputException {
        for (String condition : conditions) {
            RunCondition when = RunCondition.parse(condition);
            if (holds(when)) {
                throw new UnknownInputException(
                        when.told() + " its result depends on what accel cannot see, as the time or files elsewhere");
            }
        }
    }

    /**
     * What counts of the project now.
     *
     * @param always what counts whatever the parameters are
     * @param conditional see {@link ConditionalFacet}
     */
    Set<Facet> facets(Set<Facet> always, Set<String> conditional) {
        Set<Facet> facets = new LinkedHashSet<>(always);
        conditional.stream()
                .flatMap(text -> ConditionalFacet.parse(text).stream())
                .filter(facet -> holds(facet.condition()))
                .map(ConditionalFacet::facet)
                .forEach(facets::add);
        return facets;
    }

    private boolean holds(RunCondition condition) {
        return values(condition).stream().anyMatch(condition::holds);
    }

    /**
     * Asks for toolchains that the build has chosen.
     *
     * @throws UnknownInputException when there is one of these types
     */
    void checkToolchains(Set<String> types) throws UnknownInputException {
        for (String type : types) {
            if (toolchains.getToolchainFromBuildContext(type, session) != null) {
                throw new UnknownInputException(
                        "with a toolchain of type '" + type + "' accel cannot know what program the goal runs");
            }
        }
    }

    /** One text for a plain value, one for each that a {@code *} in the name found. */
    private List<Optional<String>> values(RunCondition condition) {
        if (condition.property().isPresent()) {
            return List.of(property(condition.property().get()));
        }
        ParameterValue value = parameters.value(condition.parameter());
        if (condition.parameter().contains("*") && value.isSet()) {
            return value.elements().stream().map(this::text).toList();
        }
        return List.of(text(value));
    }

    private Optional<String> text(ParameterValue value) {
        return value.isSet()
                ? value.plain().map(String::trim).map(paths::normalize).or(() -> Optional.of("set"))
                : Optional.empty();
    }

    private Optional<String> property(String name) {
        Stream<Properties> places = Stream.of(
                session.getUserProperties(),
                session.getSystemProperties(),
                session.getCurrentProject().getProperties());
        return places.flatMap(properties -> Stream.ofNullable(properties.getProperty(name)))
                .findFirst();
    }
}
