package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.project.ModelFiles.UnknownModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    private final Path root;
    private final MavenProject project;
    private final MavenSession session;

    ModelFilesTest(@TempDir Path directory) throws IOException {
        root = directory.toAbsolutePath().normalize();
        project = project("lib", "<project/>");
        session = Samples.session(project, root);
        session.setAllProjects(List.of(project));
    }

    private MavenProject project(String name, String pom) throws IOException {
        MavenProject made = Samples.project(root.resolve(name));
        made.setOriginalModel(new Model());
        Samples.write(made.getFile().toPath(), pom);
        return made;
    }

    private ModelFiles.Sources sources() throws UnknownModelException {
        return new ModelFiles(session).of(project);
    }

    private static DependencyManagement importing(String group, String artifact, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(group);
        dependency.setArtifactId(artifact);
        dependency.setVersion(version);
        dependency.setType("pom");
        dependency.setScope("import");
        DependencyManagement management = new DependencyManagement();
        management.addDependency(dependency);
        return management;
    }

    @Test
    void parentsCount() throws Exception {
        MavenProject parent = project("parent", "<project/>");
        project.setParent(parent);
        assertThat(sources().files())
                .containsExactly(project.getFile().toPath(), parent.getFile().toPath());
    }

    @Test
    void importsOfTheReactorCount_withTheirParents_byInterpolatedVersion() throws Exception {
        MavenProject bom = project("bom", "<project/>");
        MavenProject bomParent = project("bom-parent", "<project/>");
        bom.setParent(bomParent);
        session.setAllProjects(List.of(project, bom));
        project.getProperties().setProperty("bom.version", bom.getVersion());
        project.getOriginalModel()
                .setDependencyManagement(importing(bom.getGroupId(), bom.getArtifactId(), "${bom.version}"));
        assertThat(sources().files())
                .contains(bom.getFile().toPath(), bomParent.getFile().toPath());
    }

    @Test
    void anImportOfASnapshotFromOutside_isUnknown() {
        project.getOriginalModel().setDependencyManagement(importing("com.acme", "bom", "1-SNAPSHOT"));
        assertThatThrownBy(this::sources)
                .isInstanceOf(UnknownModelException.class)
                .hasMessageContaining("com.acme:bom");
    }

    @Test
    void anImportOfUnknownVersion_isUnknown_exceptInAProfile() throws Exception {
        project.getOriginalModel().setDependencyManagement(importing("com.acme", "bom", "${nobody.knows}"));
        assertThatThrownBy(this::sources).isInstanceOf(UnknownModelException.class);
        project.getOriginalModel().setDependencyManagement(null);
        Profile profile = new Profile();
        profile.setDependencyManagement(importing("com.acme", "bom", "${nobody.knows}"));
        project.getOriginalModel().addProfile(profile);
        assertThat(sources().files()).containsExactly(project.getFile().toPath());
    }

    @Test
    void environmentVariablesAndTheTimeOfTheBuild_areFound() throws Exception {
        Samples.write(project.getFile().toPath(), "<a>${env.HOME}</a><name>env.CI</name> ${maven.build.timestamp}");
        assertThat(sources().environment()).containsExactly("CI", "HOME");
        assertThat(sources().isTimed()).isTrue();
        Samples.write(project.getFile().toPath(), "<maven.build.timestamp.format>yyyy</maven.build.timestamp.format>");
        assertThat(sources().isTimed()).isFalse();
    }
}
