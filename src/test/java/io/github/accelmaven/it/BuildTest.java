package io.github.accelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuildTest {

    private static final Build BUILD = new Build(
            0,
            List.of(
                    "[INFO] Scanning for projects...",
                    "[INFO] accel: lib compiler:compile (default-compile) EXECUTED: src/main/java/A.java changed",
                    "[INFO] accel: lib surefire:test (default-test) FROM_CACHE: disk",
                    "[INFO] accel: app resources:copy-resources (first) UP_TO_DATE",
                    "[INFO] accel: app resources:copy-resources (second) EXECUTED: no earlier run",
                    "[WARNING] The cache directory .cache cannot be used",
                    "[INFO] Accel: 4 goals: 2 executed, 1 from cache, 1 up to date"));

    @Test
    void outcome_isWhatTheLineOfTheGoalSays() {
        assertThat(BUILD.outcome("lib", "compiler:compile")).isEqualTo("EXECUTED");
        assertThat(BUILD.reason("lib", "compiler:compile")).isEqualTo("src/main/java/A.java changed");
        assertThat(BUILD.outcome("app", "resources:copy-resources (second)")).isEqualTo("EXECUTED");
        assertThat(BUILD.reason("app", "resources:copy-resources (first)")).isEmpty();
    }

    @Test
    void outcome_ofAGoalWithoutALine_failsAndShowsTheGoalsThatHaveOne() {
        assertThatThrownBy(() -> BUILD.outcome("lib", "jar:jar"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lib surefire:test (default-test)");
    }

    @Test
    void otherThan_namesTheGoalsWithAnotherOutcome() {
        assertThat(BUILD.otherThan("EXECUTED", "UP_TO_DATE")).containsExactly("lib surefire:test FROM_CACHE: disk");
        assertThat(BUILD.executed()).containsExactly("lib compiler:compile", "app resources:copy-resources");
        assertThat(BUILD.modules()).containsExactly("lib", "app");
    }

    @Test
    void outcome_ofCheck_isInItsWords() {
        Build check = new Build(
                0,
                List.of(
                        "[INFO] accel: lib compiler:compile (default-compile) would run: A.java changed",
                        "[INFO] accel: lib jar:jar (default-jar) undecided: waits for compiler:compile",
                        "[INFO] accel: lib resources:resources (default-resources) from cache: disk",
                        "[INFO] accel: lib install:install (default-install) always runs"));
        assertThat(check.outcomes().values()).containsExactly("would run", "undecided", "from cache", "always runs");
        assertThat(check.reason("lib", "compiler:compile")).isEqualTo("A.java changed");
    }

    @Test
    void summary_isTheLineThatCounts() {
        assertThat(BUILD.summary()).contains("4 goals");
        assertThat(BUILD.warnings(".cache")).hasSize(1);
    }
}
