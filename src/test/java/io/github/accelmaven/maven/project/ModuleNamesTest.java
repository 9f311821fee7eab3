package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleNamesTest {

    @Test
    void shown_isTheArtifactId_unlessAnotherModuleHasIt(@TempDir Path directory) {
        MavenProject module = Samples.project(directory.resolve("a"));
        MavenProject other = Samples.project(directory.resolve("b"));
        MavenSession session = Samples.session(module, directory);
        assertThat(ModuleNames.shown(module, session)).isEqualTo(module.getArtifactId());
        session.setProjects(List.of(module, other));
        other.setArtifactId(module.getArtifactId());
        assertThat(ModuleNames.shown(module, session))
                .isEqualTo(module.getGroupId() + ":" + module.getArtifactId())
                .isEqualTo(ModuleNames.id(module));
        other.setArtifactId("other");
        assertThat(ModuleNames.shown(module, session)).isEqualTo(module.getArtifactId());
    }
}
