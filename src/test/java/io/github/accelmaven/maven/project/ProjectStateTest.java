package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.engine.WorkUnit.EffectException;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;
import org.apache.maven.project.DefaultMavenProjectHelper;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.project.artifact.ProjectArtifactMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goals do to a project is written down in one checkout and done again in another. */
class ProjectStateTest {

    /** Attaches as Maven's helper does, which needs a container to know the types of artifacts. */
    private final MavenProjectHelper helper = new DefaultMavenProjectHelper() {
        @Override
        public void attachArtifact(MavenProject project, String type, String classifier, File file) {
            var handler = new DefaultArtifactHandler(type);
            var artifact = new DefaultArtifact("com.acme", "lib", "1", "compile", type, classifier, handler);
            artifact.setFile(file);
            project.getAttachedArtifacts().add(artifact);
        }
    };

    private final Path here;
    private final Path there;

    ProjectStateTest(@TempDir Path directory) throws IOException {
        here = Files.createDirectories(directory.resolve("here"));
        there = Files.createDirectories(directory.resolve("there"));
    }

    private static MavenProject project(Path base) {
        Model model = new Model();
        model.setGroupId("com.acme");
        model.setArtifactId("lib");
        model.setVersion("1");
        Build build = new Build();
        build.setDirectory(base.resolve("target").toString());
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(base.resolve("pom.xml").toFile());
        project.setArtifact(
                new DefaultArtifact("com.acme", "lib", "1", "compile", "jar", "", new DefaultArtifactHandler("jar")));
        project.getProperties().setProperty("kept", "as it is");
        project.addCompileSourceRoot(base.resolve("src/main/java").toString());
        return project;
    }

    private static PathNormalizer paths(Path base) {
        return new PathNormalizer(Map.of("module", base));
    }

    /** What the plugin keeps for the project, where the goal runs. */
    private final Map<String, Object> context = new HashMap<>();

    /** What the plugin keeps for the project, where the effects are replayed. */
    private final Map<String, Object> replayed = new HashMap<>();

    private interface Goal {
        void run(MavenProject project) throws IOException;
    }

    private ProjectState.Delta deltaOf(Goal goal) throws IOException {
        MavenProject project = project(here);
        ProjectState before = ProjectState.of(project, context);
        goal.run(project);
        return ProjectState.of(project, context).since(before, paths(here));
    }

    private MavenProject replayed(ProjectState.Delta delta) throws EffectException {
        assertThat(delta.unrepresentable()).isEmpty();
        MavenProject project = project(there);
        new ProjectEffects(helper, paths(there)).replay(delta.effects(), project, replayed);
        return project;
    }

    private static Path made(MavenProject project, String name) throws IOException {
        Path file = project.getBasedir().toPath().resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, name);
    }

    @Test
    void replay_bringsBackWhatGoalsOfAPluginLeaveForEachOther() throws Exception {
        context.put("project", "Maven's own");
        ProjectState.Delta delta = deltaOf(project -> {
            context.put("ran", true);
            context.put("times", 3);
            context.put("report", project.getBasedir().toPath().resolve("r.xml").toString());
            context.put("pluginDescriptor", new Object());
        });
        replayed(delta);
        assertThat(replayed)
                .isEqualTo(Map.of(
                        "ran",
                        true,
                        "times",
                        3,
                        "report",
                        there.resolve("r.xml").toString()));
    }

    @Test
    void since_anObjectThatAGoalLeavesForAnother_cannotBeWrittenDown() throws IOException {
        assertThat(deltaOf(project -> context.put("model", new Object())).unrepresentable())
                .hasValue("it left a java.lang.Object for other goals of its plugin: model");
        context.put("taken", "away");
        assertThat(deltaOf(project -> context.remove("taken")).unrepresentable())
                .hasValue("it took away what another goal of its plugin had left for it");
    }

    @Test
    void replay_ofAContextValueThatIsNone_isRefusedBeforeAnythingHappens() {
        Effect broken =
                Effect.of(PluginContext.CONTEXT_VALUE, Map.of("name", "times", "type", "integer", "value", "many"));
        assertThatThrownBy(() ->
                        new ProjectEffects(helper, paths(there)).replay(List.of(broken), project(there), replayed))
                .isInstanceOf(EffectException.class);
        assertThat(replayed).isEmpty();
    }

    @Test
    void since_anotherModelOrOtherDependencies_cannotBeWrittenDown() throws IOException {
        assertThat(deltaOf(project -> project.setOriginalModel(new Model())).unrepresentable())
                .hasValue("it put another model in the place of the project's own");
        assertThat(deltaOf(project -> project.getDependencies().add(new Dependency()))
                        .unrepresentable())
                .hasValue("it changed the project's coordinates, directories, dependencies or metadata");
        assertThat(deltaOf(project -> project.getArtifact()
                                .addMetadata(new ProjectArtifactMetadata(project.getArtifact(), project.getFile())))
                        .unrepresentable())
                .hasValue("it changed the project's coordinates, directories, dependencies or metadata");
    }

    @Test
    void replay_bringsBackTheModelOfAPomFileThatTheGoalMade() throws Exception {
        String text = "<project><artifactId>lib</artifactId><version>1</version>"
                + "<properties><a>b</a></properties></project>";
        ProjectState.Delta delta = deltaOf(project -> flatten(project, text, text));
        flatten(project(there), text, text);

        MavenProject project = replayed(delta);
        assertThat(project.getFile())
                .isEqualTo(there.resolve(".flattened-pom.xml").toFile());
        assertThat(project.getBasedir()).isEqualTo(there.toFile());
        assertThat(project.getOriginalModel().getArtifactId()).isEqualTo("lib");
        assertThat(project.getOriginalModel().getProperties()).containsEntry("a", "b");
    }

    @Test
    void replay_ofAModelWhoseFileIsDamaged_isRefusedBeforeAnythingHappens() throws Exception {
        ProjectState.Delta delta = deltaOf(project -> flatten(project, "<project/>", "<project/>"));
        Files.writeString(there.resolve(".flattened-pom.xml"), "<proj");
        MavenProject project = project(there);
        assertThatThrownBy(() -> new ProjectEffects(helper, paths(there)).replay(delta.effects(), project, replayed))
                .isInstanceOf(EffectException.class)
                .hasMessageStartingWith("its stored result names a model that cannot be read: ");
        assertThat(project.getFile()).isEqualTo(there.resolve("pom.xml").toFile());
    }

    @Test
    void since_aModelThatIsNotThatOfThePomFile_cannotBeWrittenDown() throws IOException {
        assertThat(deltaOf(project ->
                                flatten(project, "<project/>", "<project><artifactId>other</artifactId></project>"))
                        .unrepresentable())
                .hasValue("it put another model in the place of the project's own");
        assertThat(deltaOf(project -> flatten(project, "<project></proj>", "<project/>"))
                        .unrepresentable())
                .hasValueSatisfying(reason -> assertThat(reason).contains(".flattened-pom.xml is no POM file"));
    }

    private static void flatten(MavenProject project, String pom, String model) throws IOException {
        Path file = project.getBasedir().toPath().resolve(".flattened-pom.xml");
        Files.writeString(file, model);
        project.setOriginalModel(OriginalModels.read(file.toFile()));
        Files.writeString(file, pom);
        project.setPomFile(file.toFile());
    }

    @Test
    void since_aPropertyThatMayBeASecret_cannotBeWrittenDown() throws IOException {
        assertThat(deltaOf(project -> project.getProperties().setProperty("db.password", "hunter2"))
                        .unrepresentable())
                .hasValue("it set the property db.password, which may be a secret");
    }

    @Test
    void since_whenNothingHappened_isEmpty() throws IOException {
        ProjectState.Delta delta = deltaOf(project -> {});
        assertThat(delta.effects()).isEmpty();
        assertThat(delta.unrepresentable()).isEmpty();
    }

    @Test
    void replay_ofProperties_reRootsPaths() throws Exception {
        MavenProject project = replayed(deltaOf(goal -> {
            goal.getProperties().setProperty("argLine", "-Ddir=" + here.resolve("target"));
            goal.getProperties().remove("kept");
        }));
        assertThat(project.getProperties())
                .containsEntry("argLine", "-Ddir=" + there.resolve("target"))
                .doesNotContainKey("kept");
    }

    @Test
    void replay_ofRootsAndResources_appendsThem() throws Exception {
        MavenProject project = replayed(deltaOf(goal -> {
            goal.addCompileSourceRoot(here.resolve("target/generated").toString());
            goal.addTestCompileSourceRoot(here.resolve("src/it").toString());
            Resource resource = new Resource();
            resource.setDirectory(here.resolve("src/more").toString());
            resource.setTargetPath("META-INF");
            resource.setFiltering(true);
            resource.addInclude("**/*.txt");
            resource.addExclude("a b.txt");
            goal.addResource(resource);
        }));
        assertThat(project.getCompileSourceRoots())
                .containsExactly(
                        there.resolve("src/main/java").toString(),
                        there.resolve("target/generated").toString());
        assertThat(project.getTestCompileSourceRoots())
                .containsExactly(there.resolve("src/it").toString());
        Resource resource = project.getResources().get(0);
        assertThat(resource.getDirectory()).isEqualTo(there.resolve("src/more").toString());
        assertThat(resource.getTargetPath()).isEqualTo("META-INF");
        assertThat(resource.isFiltering()).isTrue();
        assertThat(resource.getIncludes()).containsExactly("**/*.txt");
        assertThat(resource.getExcludes()).containsExactly("a b.txt");
    }

    @Test
    void replay_ofArtifacts_setsAndAttachesTheFilesOfThisCheckout() throws Exception {
        ProjectState.Delta delta = deltaOf(goal -> {
            goal.getArtifact().setFile(made(goal, "target/lib-1.jar").toFile());
            helper.attachArtifact(
                    goal,
                    "jar",
                    "sources",
                    made(goal, "target/lib-1-sources.jar").toFile());
        });
        MavenProject expected = project(there);
        Path jar = made(expected, "target/lib-1.jar");
        Path sources = made(expected, "target/lib-1-sources.jar");
        MavenProject project = replayed(delta);
        assertThat(project.getArtifact().getFile()).isEqualTo(jar.toFile());
        assertThat(project.getAttachedArtifacts()).singleElement().satisfies(artifact -> {
            assertThat(artifact.getClassifier()).isEqualTo("sources");
            assertThat(artifact.getFile()).isEqualTo(sources.toFile());
        });
    }

    @Test
    void replay_ofAFileThatIsNotThere_isRefusedBeforeAnythingIsDone() throws IOException {
        ProjectState.Delta delta = deltaOf(goal -> {
            goal.getProperties().setProperty("early", "1");
            goal.setPomFile(made(goal, "target/.flattened-pom.xml").toFile());
        });
        MavenProject project = project(there);
        assertThatThrownBy(() -> new ProjectEffects(helper, paths(there)).replay(delta.effects(), project, replayed))
                .isInstanceOf(EffectException.class)
                .hasMessageContaining("${module}/target/.flattened-pom.xml");
        assertThat(project.getProperties()).doesNotContainKey("early");
    }

    @Test
    void replay_ofAPropertyThatNamesAFileOfTheLocalRepository_needsThatFile() throws Exception {
        Path repository = Files.createDirectories(there.resolveSibling("repository"));
        PathNormalizer known = new PathNormalizer(Map.of("localRepo", repository));
        String agent = repository.resolve("org/agent.jar").toString();
        List<Effect> effects = List.of(Effect.of(
                ProjectEffects.PROPERTY,
                Map.of("name", "argLine", "value", known.normalize("-javaagent:" + agent + "=destfile=x"))));
        MavenProject project = project(there);
        assertThatThrownBy(() -> new ProjectEffects(helper, known).replay(effects, project, replayed))
                .isInstanceOf(EffectException.class)
                .hasMessageContaining("${localRepo}/org/agent.jar,");
        Files.createDirectories(repository.resolve("org"));
        Files.createFile(repository.resolve("org/agent.jar"));
        new ProjectEffects(helper, known).replay(effects, project, replayed);
        assertThat(project.getProperties()).containsEntry("argLine", "-javaagent:" + agent + "=destfile=x");
    }

    @Test
    void replay_ofAnUnknownEffect_isRefused() {
        assertThatThrownBy(() -> new ProjectEffects(helper, paths(there))
                        .replay(List.of(Effect.of("strange", Map.of())), project(there), replayed))
                .isInstanceOf(EffectException.class)
                .hasMessageContaining("strange");
    }

    /** A record or an entry may be damaged and still be valid JSON. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ProjectEffects.PROPERTY,
                ProjectEffects.PROPERTY_REMOVED,
                ProjectEffects.SOURCE_ROOT,
                ProjectEffects.TEST_SOURCE_ROOT,
                ProjectEffects.RESOURCE,
                ProjectEffects.TEST_RESOURCE,
                ProjectEffects.MAIN_ARTIFACT,
                ProjectEffects.ATTACHED_ARTIFACT,
                ProjectEffects.POM_FILE
            })
    void replay_ofAnEffectWithoutItsDetails_isRefusedBeforeAnythingIsDone(String type) {
        MavenProject project = project(there);
        Effect early = Effect.of(ProjectEffects.PROPERTY, Map.of("name", "early", "value", "1"));
        assertThatThrownBy(() -> new ProjectEffects(helper, paths(there))
                        .replay(List.of(early, Effect.of(type, Map.of())), project, replayed))
                .isInstanceOf(EffectException.class)
                .hasMessageContaining(type);
        assertThat(project.getProperties()).doesNotContainKey("early");
    }

    @Test
    void since_ofAttachedArtifactsThatMavensHelperWouldNotMake_saysSo() throws IOException {
        assertThat(deltaOf(goal -> attach(goal, "other", made(goal, "target/other.jar")))
                        .unrepresentable())
                .get()
                .asString()
                .contains("com.acme:other");
        assertThat(deltaOf(goal -> goal.getAttachedArtifacts().add(artifact("lib")))
                        .unrepresentable())
                .isPresent();
        assertThat(deltaOf(goal -> attach(goal, "lib", made(goal, "target/lib.jar")))
                        .unrepresentable())
                .isEmpty();
    }

    private static DefaultArtifact artifact(String name) {
        return new DefaultArtifact("com.acme", name, "1", "compile", "jar", "x", new DefaultArtifactHandler("jar"));
    }

    private static void attach(MavenProject project, String name, Path file) {
        DefaultArtifact artifact = artifact(name);
        artifact.setFile(file.toFile());
        project.getAttachedArtifacts().add(artifact);
    }

    @Test
    void replay_ofPropertiesThatLookLikeNamesOfRoots_keepsThem() throws Exception {
        MavenProject project = replayed(deltaOf(goal -> {
            goal.getProperties().setProperty("literal", "${module}/x $${module} $1 \\");
            goal.getProperties().setProperty("empty", "");
        }));
        assertThat(project.getProperties())
                .containsEntry("literal", "${module}/x $${module} $1 \\")
                .containsEntry("empty", "");
    }

    @Test
    void since_whenAnArtifactsFileIsTakenAway_saysSo() throws IOException {
        MavenProject project = project(here);
        project.getArtifact().setFile(made(project, "target/lib-1.jar").toFile());
        ProjectState before = ProjectState.of(project, context);
        project.getArtifact().setFile(null);
        assertThat(ProjectState.of(project, context).since(before, paths(here)).unrepresentable())
                .isPresent();
    }

    @Test
    void since_whenSomethingCannotBeWrittenDown_saysWhat() throws IOException {
        assertThat(deltaOf(goal -> goal.getProperties().put("object", new Object()))
                        .unrepresentable())
                .get()
                .asString()
                .contains("object");
        assertThat(deltaOf(goal -> goal.getCompileSourceRoots().clear()).unrepresentable())
                .isPresent();
        assertThat(deltaOf(goal -> goal.setVersion("2")).unrepresentable()).isPresent();
    }
}
