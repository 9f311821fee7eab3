package io.github.accelmaven.maven.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks that look at models and files alone. */
class DoctorCheckTest {

    private final Path root;
    private final MavenProject project;
    private final ReactorSurvey survey;

    DoctorCheckTest(@TempDir Path directory) throws IOException {
        root = directory;
        project = Samples.project(directory.resolve("lib"));
        project.setOriginalModel(new Model());
        Samples.write(project.getFile().toPath(), "<project/>");
        MavenSession session = Samples.session(project, directory);
        session.setAllProjects(List.of(project));
        survey = new ReactorSurvey(session, List.of(), List.of());
    }

    private List<String> what(DoctorCheck check) throws IOException {
        return check.findings(survey).stream().map(Finding::what).toList();
    }

    private Dependency depend(String artifact, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId(artifact);
        dependency.setVersion(version);
        project.getModel().addDependency(dependency);
        return dependency;
    }

    @Test
    void outputTimestamps_ofAModuleWithoutOne_isFound() throws IOException {
        assertThat(what(new OutputTimestamps())).containsExactly("project.build.outputTimestamp is not set in lib");
        project.getProperties().setProperty("project.build.outputTimestamp", "2026-01-01T00:00:00Z");
        assertThat(what(new OutputTimestamps())).isEmpty();
    }

    @Test
    void outputTimestamps_thatAreSwitchedOff_areFound() throws IOException {
        project.getProperties().setProperty("project.build.outputTimestamp", "-");
        assertThat(what(new OutputTimestamps())).hasSize(1);
    }

    @Test
    void outputTimestamps_ofAModuleThatPacksNothing_doNotMatter() throws IOException {
        project.getModel().setPackaging("pom");
        assertThat(what(new OutputTimestamps())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "maven-jar-plugin, 2.4, true",
        "maven-jar-plugin, 3.1.2, true",
        "maven-jar-plugin, 3.2.0, false",
        "maven-jar-plugin, 3.10.0, false",
        "maven-source-plugin, 3.2.0, true",
        "other-plugin, 1.0, false"
    })
    void outputTimestamps_mustBeKnownToThePlugin(String plugin, String version, boolean tooOld) {
        assertThat(OutputTimestamps.isTooOld(plugin, version)).isEqualTo(tooOld);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2)", "(,2]", "LATEST", "RELEASE", "2-SNAPSHOT"})
    void movingDependencies_areFound(String version) throws IOException {
        depend("other", version);
        assertThat(what(new MovingDependencies())).containsExactly("dependency com.acme:other:" + version + " in lib");
    }

    @Test
    void movingDependencies_ofReleasesAndOfTheReactor_areNone() throws IOException {
        depend("other", "1.0");
        depend("lib", "1-SNAPSHOT");
        assertThat(what(new MovingDependencies())).isEmpty();
    }

    @Test
    void movingDependencies_ofParentsAndPlugins_areFound() throws IOException {
        Parent parent = new Parent();
        parent.setGroupId("com.acme");
        parent.setArtifactId("parent");
        parent.setVersion("1-SNAPSHOT");
        project.getModel().setParent(parent);
        Plugin plugin = new Plugin();
        plugin.setGroupId("com.acme");
        plugin.setArtifactId("sample-maven-plugin");
        plugin.setVersion("3-SNAPSHOT");
        Dependency extra = new Dependency();
        extra.setGroupId("com.acme");
        extra.setArtifactId("extra");
        extra.setVersion("RELEASE");
        plugin.addDependency(extra);
        project.getBuild().addPlugin(plugin);
        assertThat(what(new MovingDependencies()))
                .containsExactly(
                        "parent com.acme:parent:1-SNAPSHOT in lib",
                        "plugin com.acme:sample-maven-plugin:3-SNAPSHOT in lib",
                        "dependency of a plugin com.acme:extra:RELEASE in lib");
    }

    @Test
    void systemDependencies_outsideOfTheCheckout_areFound() throws IOException {
        depend("inside", "1").setSystemPath(root.resolve("lib/jars/a.jar").toString());
        assertThat(what(new SystemDependencies())).isEmpty();
        depend("outside", "1").setSystemPath("/opt/a.jar");
        assertThat(what(new SystemDependencies())).containsExactly("com.acme:outside:jar of scope system in lib");
    }

    private void filter(String directory, boolean filtering) {
        Resource resource = new Resource();
        resource.setDirectory(project.getBasedir().toPath().resolve(directory).toString());
        resource.setFiltering(filtering);
        project.getBuild().addResource(resource);
    }

    @Test
    void buildTimestamps_inThePom_areFound() throws IOException {
        Samples.write(project.getFile().toPath(), "<built>${maven.build.timestamp}</built>");
        assertThat(what(new BuildTimestamps())).containsExactly("the time of the build in lib/pom.xml");
    }

    @Test
    void buildTimestamps_inFilteredResources_areFoundByEachOfTheirNames() throws IOException {
        project.getOriginalModel().addProperty("built", "at ${maven.build.timestamp}");
        Samples.write(root.resolve("lib/src/a.txt"), "${built}");
        Samples.write(root.resolve("lib/src/in/b.txt"), "@maven.build.timestamp@");
        Samples.write(root.resolve("lib/src/c.txt"), "${other}");
        Samples.write(root.resolve("lib/plain/d.txt"), "${built}");
        filter("src", true);
        filter("missing", true);
        filter("plain", false);
        assertThat(what(new BuildTimestamps()))
                .containsExactly("the time of the build in lib/src/a.txt, lib/src/in/b.txt");
    }

    @Test
    void buildTimestamps_inAHealthyModule_areNone() throws IOException {
        assertThat(what(new BuildTimestamps())).isEmpty();
    }
}
