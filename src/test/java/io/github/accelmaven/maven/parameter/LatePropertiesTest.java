package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class LatePropertiesTest {

    private final MavenProject project = Samples.project(Path.of("/co/lib"));
    private final MavenSession session = Samples.session(project, Path.of("/co"));
    private final LateProperties late = new LateProperties(session);

    @Test
    void namesIn_findsEachNameOnce_andOnlyLateOnes() {
        assertThat(LateProperties.namesIn("@{argLine} -Xmx1g @{jacoco.agent} ${early} @{argLine} @{} @{open"))
                .containsExactly("argLine", "jacoco.agent");
    }

    @Test
    void value_isTheUsersBeforeTheProjects() {
        assertThat(late.value("argLine")).isEmpty();
        project.getProperties().setProperty("argLine", "-Dof=project");
        assertThat(late.value("argLine")).isEqualTo("-Dof=project");
        session.getUserProperties().setProperty("argLine", "-Dof=user");
        assertThat(late.value("argLine")).isEqualTo("-Dof=user");
    }

    @Test
    void replaceIn_takesValuesAsTheyAre() {
        project.getProperties().setProperty("a", "$1 \\ ${x}");
        assertThat(late.replaceIn("-Dx=@{a} @{unknown}.")).isEqualTo("-Dx=$1 \\ ${x} .");
        assertThat(late.replaceIn("nothing late")).isEqualTo("nothing late");
    }
}
