package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class SourceRootsTest {

    @Test
    void restoreIn_takesAwayWhatWasAdded() {
        MavenProject project = Samples.project(Path.of("lib").toAbsolutePath());
        project.addCompileSourceRoot("/sources");
        SourceRoots before = SourceRoots.of(project);
        project.addCompileSourceRoot("/generated");
        before.restoreIn(project);
        assertThat(project.getCompileSourceRoots()).containsExactly("/sources");
    }
}
