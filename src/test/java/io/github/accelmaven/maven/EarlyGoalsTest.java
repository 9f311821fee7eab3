package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyGoalsTest {

    private static GoalRule rule(String plugin, String version, String goal) {
        return RuleBook.builtIn()
                .find("org.apache.maven.plugins", plugin, version, goal)
                .orElseThrow();
    }

    @Test
    void compiles_ofTheCompiler_isTrue() {
        assertThat(EarlyGoals.compiles(rule("maven-compiler-plugin", "3.14.0", "compile")))
                .isTrue();
    }

    @Test
    void readsNoDependency_ofResources_isTrue() {
        assertThat(EarlyGoals.readsNoDependency(rule("maven-resources-plugin", "3.3.1", "resources")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "maven-surefire-plugin, 3.5.4, test",
        "maven-dependency-plugin, 3.8.1, build-classpath",
        "maven-shade-plugin, 3.6.0, shade",
        "maven-remote-resources-plugin, 3.3.0, process"
    })
    void readsNoDependency_ofAGoalThatReadsArtifacts_isFalse(String plugin, String version, String goal) {
        assertThat(EarlyGoals.readsNoDependency(rule(plugin, version, goal))).isFalse();
    }

    @Test
    void readsNoDependency_ofAGoalThatAlwaysRuns_isFalse() {
        GoalRule install = rule("maven-install-plugin", "3.1.4", "install");
        assertThat(install.facets()).isEmpty();
        assertThat(EarlyGoals.readsNoDependency(install)).isFalse();
    }
}
