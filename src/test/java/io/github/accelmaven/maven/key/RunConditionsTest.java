package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.rules.Facet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunConditionsTest {

    private final Path module;
    private final MavenSession session;

    RunConditionsTest(@TempDir Path module) {
        this.module = module;
        this.session = Samples.session(Samples.project(module), module);
    }

    /** A build that has chosen a toolchain of type {@code protobuf}. */
    private static final class Protobuf implements ToolchainManager {

        private static final Toolchain TOOLCHAIN = new Toolchain() {
            @Override
            public String getType() {
                return "protobuf";
            }

            @Override
            public String findTool(String toolName) {
                return "/opt/" + toolName;
            }
        };

        @Override
        public @Nullable Toolchain getToolchainFromBuildContext(String type, MavenSession context) {
            return type.equals(TOOLCHAIN.getType()) ? TOOLCHAIN : null;
        }

        @Override
        public List<Toolchain> getToolchains(MavenSession context, String type, Map<String, String> requirements) {
            return List.of();
        }
    }

    private RunConditions conditions(ParameterValue value) {
        Parameters parameters = new Parameters(Map.of("tool", value), module);
        PathNormalizer paths = new PathNormalizer(Map.of("module", module));
        return new RunConditions(parameters, session, paths, new Protobuf());
    }

    private ThrowingCallable check(String condition, ParameterValue value) {
        return () -> conditions(value).check(Set.of(condition));
    }

    private static ParameterValue text(String text) {
        return new ParameterValue.Text(text);
    }

    @Test
    void facets_areThoseThatAlwaysCount_andThoseWhoseConditionHolds() {
        Set<Facet> always = Set.of(Facet.POM);
        Set<String> conditional = Set.of("declared-dependencies tool=sed", "location tool=awk", "model !missing");
        assertThat(conditions(text("sed")).facets(always, conditional))
                .containsExactlyInAnyOrder(Facet.POM, Facet.DECLARED_DEPENDENCIES, Facet.MODEL);
        assertThat(conditions(text("awk")).facets(always, conditional))
                .containsExactlyInAnyOrder(Facet.POM, Facet.LOCATION, Facet.MODEL);
    }

    @Test
    void check_ofAParameter_complainsWhenTheConditionIsTrue() {
        assertThatThrownBy(check("tool=sed", text(" sed ")))
                .isInstanceOf(UnknownInputException.class)
                .hasMessage(
                        "with parameter 'tool=sed' its result depends on what accel cannot see, as the time or files elsewhere");
        assertThatCode(check("tool=sed", text("awk"))).doesNotThrowAnyException();
    }

    @Test
    void check_ofAPath_asksForItsPlaceInTheCheckout() {
        assertThatCode(check("tool!=${module}", new ParameterValue.FilePath(module)))
                .doesNotThrowAnyException();
    }

    @Test
    void check_ofEveryChild_complainsWhenItIsTrueOfOne() {
        ParameterValue tools = new ParameterValue.Many(List.of(text("sed"), text("awk")));
        assertThatThrownBy(check("tool.*=awk", tools)).hasMessageContaining("'tool.*=awk'");
        assertThatCode(check("tool.*=cut", tools)).doesNotThrowAnyException();
    }

    @Test
    void check_ofAProperty_asksTheUserTheJvmAndTheProject() {
        assertThatCode(check("${db.url}", text("x"))).doesNotThrowAnyException();
        session.getCurrentProject().getProperties().setProperty("db.url", "a");
        assertThatThrownBy(check("${db.url}=a", text("x"))).hasMessageContaining("with property 'db.url=a'");
        session.getSystemProperties().setProperty("db.url", "b");
        assertThatThrownBy(check("${db.url}=b", text("x"))).hasMessageContaining("with property 'db.url=b'");
        session.getUserProperties().setProperty("db.url", "c");
        assertThatThrownBy(check("${db.url}=c", text("x"))).hasMessageContaining("with property 'db.url=c'");
    }

    @Test
    void checkToolchains_complainsOfOneThatTheBuildHasChosen() {
        assertThatThrownBy(() -> conditions(text("x")).checkToolchains(Set.of("jdk", "protobuf")))
                .isInstanceOf(UnknownInputException.class)
                .hasMessage("with a toolchain of type 'protobuf' accel cannot know what program the goal runs");
        assertThatCode(() -> conditions(text("x")).checkToolchains(Set.of("jdk")))
                .doesNotThrowAnyException();
    }
}
