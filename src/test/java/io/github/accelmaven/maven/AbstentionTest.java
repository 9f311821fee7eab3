package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

class AbstentionTest {

    private final MavenSession session = Samples.session(
            Samples.project(Path.of("lib").toAbsolutePath()), Path.of("").toAbsolutePath());

    private boolean isLeftAlone(String... goals) {
        session.getRequest().setGoals(List.of(goals));
        return Abstention.fromOwnGoals(session).isPresent();
    }

    @Test
    void fromOwnGoals_whereNothingElseIsCalled() {
        assertThat(isLeftAlone("accel:restore")).isTrue();
        assertThat(isLeftAlone("accel:clear", "io.github.accelmaven:accel-maven-plugin:stats"))
                .isTrue();
        assertThat(isLeftAlone("accel:restore", "package", "accel:save")).isFalse();
        assertThat(isLeftAlone("package")).isFalse();
        assertThat(isLeftAlone()).isFalse();
    }

    @Test
    void fromBoundBuild_whereNoGoalThatBuildsIsCalled() {
        assertThat(isBound("package")).isTrue();
        assertThat(isBound("accel:build")).isFalse();
        assertThat(isBound("clean", "io.github.accelmaven:accel-maven-plugin:1:audit"))
                .isFalse();
    }

    @Test
    void fromBoundBuild_ofADefaultGoal_isNone() {
        session.getRequest().setGoals(List.of());
        session.getTopLevelProject().getBuild().setDefaultGoal("clean accel:build");
        assertThat(Abstention.fromBoundBuild(session)).isEmpty();
    }

    private boolean isBound(String... goals) {
        session.getRequest().setGoals(List.of(goals));
        return Abstention.fromBoundBuild(session).isPresent();
    }
}
