package io.github.accelmaven.maven.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.engine.TaskGraph;
import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleGraphTest {

    private final Path root;
    private final MavenProject lib;
    private final MavenProject app;
    private final Map<MavenProject, List<MavenProject>> needs = new HashMap<>();
    private final MavenSession session;

    ModuleGraphTest(@TempDir Path directory) {
        root = directory.toAbsolutePath().normalize();
        lib = Samples.project(root.resolve("lib"));
        app = Samples.project(root.resolve("app"));
        session = Samples.session(lib, root);
        inOrder(lib, app);
    }

    private void inOrder(MavenProject... projects) {
        session.setProjects(List.of(projects));
        session.setAllProjects(List.of(projects));
        session.setProjectDependencyGraph(new ProjectDependencyGraph() {
            @Override
            public List<MavenProject> getAllProjects() {
                return session.getAllProjects();
            }

            @Override
            public List<MavenProject> getSortedProjects() {
                return session.getProjects();
            }

            @Override
            public List<MavenProject> getDownstreamProjects(MavenProject project, boolean transitive) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<MavenProject> getUpstreamProjects(MavenProject project, boolean transitive) {
                return needs.getOrDefault(project, List.of());
            }
        });
    }

    private TaskGraph<MavenProject> graph() {
        return ModuleGraph.of(session, project -> 1, true);
    }

    private void configure(MavenProject project, String configuration) {
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(Samples.xml(configuration));
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-antrun-plugin");
        plugin.addExecution(execution);
        project.getBuild().addPlugin(plugin);
    }

    @Test
    void modulesThatNeedNothing_doNotWait() {
        assertThat(graph().prerequisites(app)).isEmpty();
    }

    @Test
    void aModule_waitsForWhatItDependsOn() {
        needs.put(app, List.of(lib));
        assertThat(graph().prerequisites(app)).containsExactly(lib);
    }

    @Test
    void aModule_waitsForThoseAroundIt() {
        MavenProject top = Samples.project(root);
        inOrder(top, lib, app);
        assertThat(graph().prerequisites(lib)).containsExactly(top);
        assertThat(graph().prerequisites(app)).containsExactly(top);
        assertThat(graph().prerequisites(top)).isEmpty();
    }

    @Test
    void aModule_thatComesAfterThoseInItsDirectory_waitsForThem() {
        MavenProject top = Samples.project(root);
        inOrder(lib, app, top);
        assertThat(graph().prerequisites(top)).containsExactlyInAnyOrder(lib, app);
        assertThat(graph().prerequisites(app)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><file>../lib/target/x.txt</file></c>",
                "<c><files>a, ../lib/target</files></c>",
                "<c><target><copy file='../lib/pom.xml'/></target></c>",
                "<c><argLine>-Dx=../lib/target/agent.jar -Xmx1g</argLine></c>",
                "<c><d>${session.executionRootDirectory}/lib/target</d></c>",
                "<c><d>${maven.multiModuleProjectDirectory}/lib</d></c>"
            })
    void aModule_waitsForThoseWhosePathsItMentions(String configuration) {
        configure(app, configuration);
        assertThat(graph().prerequisites(app)).containsExactly(lib);
    }

    @Test
    void aPathThatMavenHasMadeAbsolute_counts_evenWithSpaces() {
        MavenProject spaced = Samples.project(root.resolve("my lib"));
        inOrder(spaced, lib, app);
        configure(app, "<c><d>" + root + "/my lib/target/x</d></c>");
        assertThat(graph().prerequisites(app)).containsExactly(spaced);
    }

    @Test
    void resourcesOfAnotherModule_count() {
        Resource resource = new Resource();
        resource.setDirectory(root + "/app/../lib/src/main/resources");
        app.getBuild().addResource(resource);
        assertThat(graph().prerequisites(app)).containsExactly(lib);
    }

    @Test
    void sourcesOfAnotherModule_count() {
        app.addCompileSourceRoot(root.resolve("lib/src/main/java").toString());
        assertThat(graph().prerequisites(app)).containsExactly(lib);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><paths><path><groupId>com.acme</groupId><artifactId>lib</artifactId></path></paths></c>",
                "<c><artifact>com.acme:lib:1:jar</artifact></c>"
            })
    void aModule_waitsForThoseWhoseCoordinatesItMentions(String configuration) {
        configure(app, configuration);
        assertThat(graph().prerequisites(app)).containsExactly(lib);
    }

    @Test
    void aModuleThatChangesTheSession_waitsForAllBeforeIt_andIsWaitedFor() {
        MavenProject last = Samples.project(root.resolve("last"));
        inOrder(lib, app, last);
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.git-commit-id");
        plugin.setArtifactId("git-commit-id-maven-plugin");
        app.getBuild().addPlugin(plugin);
        assertThat(graph().prerequisites(last)).isEmpty();
        plugin.addExecution(new PluginExecution());
        assertThat(graph().prerequisites(app)).containsExactly(lib);
        assertThat(graph().prerequisites(last)).containsExactly(app);
    }

    private void dependOnLib(String type, String classifier) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId("lib");
        dependency.setVersion("1");
        dependency.setType(type);
        dependency.setClassifier(classifier);
        app.getModel().addDependency(dependency);
        needs.put(app, List.of(lib));
    }

    @Test
    void aModule_thatHasAnotherOneOnItsClassPath_mayBeginEarly() {
        dependOnLib("jar", "");
        assertThat(graph().mayBeginEarly(app, lib)).isTrue();
        assertThat(ModuleGraph.of(session, project -> 1, false).mayBeginEarly(app, lib))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"test-jar, tests", "jar, tests", "war, ''", "pom, ''"})
    void aModule_thatNeedsWhatAnotherOneAttaches_waits(String type, String classifier) {
        dependOnLib("jar", "");
        dependOnLib(type, classifier);
        assertThat(graph().mayBeginEarly(app, lib)).isFalse();
    }

    @Test
    void aModule_thatNeedsAnotherOneForMoreThanItsClassPath_waits() {
        dependOnLib("jar", "");
        configure(app, "<c><file>../lib/target/lib-1.jar</file></c>");
        assertThat(graph().mayBeginEarly(app, lib)).isFalse();
    }

    @Test
    void aModule_whosePluginUsesAnotherOne_waits() {
        dependOnLib("jar", "");
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-checkstyle-plugin");
        plugin.addDependency(app.getModel().getDependencies().get(0));
        app.getBuild().addPlugin(plugin);
        assertThat(graph().mayBeginEarly(app, lib)).isFalse();
    }

    @Test
    void aModule_ofJavasModuleSystem_waits() throws IOException {
        dependOnLib("jar", "");
        Path sources = Files.createDirectories(root.resolve("app/src/main/java"));
        app.addCompileSourceRoot(sources.toString());
        assertThat(graph().mayBeginEarly(app, lib)).isTrue();
        Files.writeString(sources.resolve("module-info.java"), "module app {}");
        assertThat(graph().mayBeginEarly(app, lib)).isFalse();
    }

    @Test
    void aModule_whosePackagingIsNotAJar_isAwaited() {
        dependOnLib("jar", "");
        lib.setPackaging("bundle");
        assertThat(graph().mayBeginEarly(app, lib)).isFalse();
    }

    @Test
    void aModuleThatComesLater_isNotWaitedFor() {
        configure(lib, "<c><file>../app/target/x.txt</file></c>");
        assertThat(graph().prerequisites(lib)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><range>[1,..2]</range></c>",
                "<c><file>src/../x.txt</file></c>",
                "<c><file>../../../elsewhere</file></c>",
                "<c><text>wait ... done</text></c>"
            })
    void otherTexts_makeNoModuleWait(String configuration) {
        configure(app, configuration);
        assertThat(graph().prerequisites(app)).isEmpty();
    }
}
