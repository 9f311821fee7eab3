package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalFilterTest {

    private static final MavenProject LIB = Samples.project(Path.of("/co/lib"));
    private static final MavenProject APP = Samples.project(Path.of("/co/app"));
    private static final MojoExecution COMPILE = Samples.execution("compile");
    private static final MojoExecution JAR = Samples.execution("jar");

    @Test
    void matches_withoutWishes_isTrueForAll() {
        GoalFilter filter = new GoalFilter(Optional.empty(), Optional.empty());
        assertThat(filter.matches(LIB, COMPILE)).isTrue();
        assertThatCode(filter::checkThatSomethingMatched).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile", "sample:compile", "default-compile"})
    void matches_aGoalByEachOfItsNames(String goal) {
        GoalFilter filter = new GoalFilter(Optional.of("lib"), Optional.of(goal));
        assertThat(filter.matches(LIB, COMPILE)).isTrue();
        assertThat(filter.matches(LIB, JAR)).isFalse();
        assertThat(filter.matches(APP, COMPILE)).isFalse();
        assertThatCode(filter::checkThatSomethingMatched).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib", ":lib", "com.acme:lib"})
    void matches_aModuleByEachOfItsNames(String module) {
        GoalFilter filter = new GoalFilter(Optional.of(module), Optional.empty());
        assertThat(filter.matches(LIB, COMPILE)).isTrue();
        assertThat(filter.matches(APP, COMPILE)).isFalse();
        assertThatCode(filter::checkThatSomethingMatched).doesNotThrowAnyException();
    }

    @Test
    void check_ofAModuleOfAnotherGroup_saysThatThereIsNone() {
        GoalFilter filter = new GoalFilter(Optional.of("com.other:lib"), Optional.empty());
        assertThat(filter.matches(LIB, COMPILE)).isFalse();
        assertThatThrownBy(filter::checkThatSomethingMatched)
                .hasMessageContaining("accel.module=com.other:lib matches nothing");
    }

    @Test
    void check_ofAnUnknownModule_suggestsTheNearest() {
        GoalFilter filter = new GoalFilter(Optional.of("libb"), Optional.empty());
        assertThat(filter.matches(LIB, COMPILE)).isFalse();
        assertThat(filter.matches(APP, COMPILE)).isFalse();
        assertThatThrownBy(filter::checkThatSomethingMatched)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.module=libb matches nothing")
                .hasMessageContaining("'lib'");
    }

    @Test
    void check_ofAnUnknownGoal_namesWhatThereIs() {
        GoalFilter filter = new GoalFilter(Optional.empty(), Optional.of("everything"));
        assertThat(filter.matches(LIB, COMPILE)).isFalse();
        assertThat(filter.matches(LIB, JAR)).isFalse();
        assertThatThrownBy(filter::checkThatSomethingMatched)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.goal=everything matches nothing")
                .hasMessageContaining("sample:compile, sample:jar");
    }

    @Test
    void check_ofAGoalThatOnlyAnotherModuleHas_doesNotSuggestItAgain() {
        GoalFilter filter = new GoalFilter(Optional.of("lib"), Optional.of("sample:jar"));
        assertThat(filter.matches(LIB, COMPILE)).isFalse();
        assertThat(filter.matches(APP, JAR)).isFalse();
        assertThatThrownBy(filter::checkThatSomethingMatched)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("sample:compile")
                .hasMessageNotContaining("Did you mean");
    }
}
