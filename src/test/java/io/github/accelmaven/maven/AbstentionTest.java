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
}
