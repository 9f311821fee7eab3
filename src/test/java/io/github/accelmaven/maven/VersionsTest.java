package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    private final MavenProject project = Samples.project(Path.of("/co/lib"));

    private static Dependency dependency(String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId("other");
        dependency.setVersion(version);
        return dependency;
    }

    @Test
    void ofReleases_areNotOpen() {
        project.getModel().addDependency(dependency("1.0"));
        assertThat(Versions.areOpen(project)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2)", "(,2]", "LATEST", "RELEASE"})
    void thatRepositoriesChoose_areOpen(String version) {
        project.getModel().addDependency(dependency(version));
        assertThat(Versions.areOpen(project)).isTrue();
    }

    @Test
    void ofManagedDependencies_count() {
        DependencyManagement management = new DependencyManagement();
        management.addDependency(dependency("[1,)"));
        project.getModel().setDependencyManagement(management);
        assertThat(Versions.areOpen(project)).isTrue();
    }

    @Test
    void ofAPluginThatNobodyPinned_areOpen() {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-antrun-plugin");
        if (project.getModel().getBuild() == null) {
            project.getModel().setBuild(new Build());
        }
        project.getModel().getBuild().addPlugin(plugin);
        assertThat(Versions.areOpen(project)).isTrue();
        plugin.setVersion("3.1.0");
        assertThat(Versions.areOpen(project)).isFalse();
    }
}
