package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;

class GoalNamesTest {

    @Test
    void shown_isPrefixGoalAndExecution() {
        assertThat(GoalNames.shown(Samples.execution("go"))).isEqualTo("sample:go (default-go)");
    }

    @Test
    void shown_withoutAPrefix_hasTheArtifactId() {
        MojoExecution execution = Samples.execution("go");
        execution.getMojoDescriptor().getPluginDescriptor().setGoalPrefix(null);
        assertThat(GoalNames.shown(execution)).isEqualTo("sample-maven-plugin:go (default-go)");
        Plugin plugin = new Plugin();
        plugin.setArtifactId("other-maven-plugin");
        assertThat(GoalNames.shown(new MojoExecution(plugin, "go", "x"))).isEqualTo("other-maven-plugin:go (x)");
    }

    @Test
    void id_doesNotFollowThePluginsVersion() {
        MojoExecution execution = Samples.execution("go");
        String id = GoalNames.id(execution);
        execution.getMojoDescriptor().getPluginDescriptor().setVersion("2");
        assertThat(GoalNames.id(execution)).isEqualTo(id).isEqualTo("org.acme:sample-maven-plugin:go@default-go");
    }
}
