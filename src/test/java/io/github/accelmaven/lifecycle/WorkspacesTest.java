package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspacesTest {

    private static final String TWO = """
            pipeline = ["setup", "build"]
            phase.setup.command = "x"
            phase.open.command = "x"
            phase.close.command = "x"
            [workspace.web]
            [workspace.docs]
            [hooks]
            before_all = ["open"]
            after_all = ["close"]
            """;

    private final Path root;
    private final ConfigFiles files = new ConfigFiles();
    private final List<TomlDocument> read = new ArrayList<>();
    private final Definitions definitions = new Definitions(files, read::add);

    WorkspacesTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
    }

    @Test
    void root_withoutAFile_buildsTheReactor() {
        List<Workspace> found = find(Map.of());

        assertThat(found).extracting(Workspace::name).containsExactly("root");
        assertThat(found.get(0).pipeline()).containsExactly("build");
    }

    @Test
    void workspaceWithoutAFile_takesOfTheRootsPipelineWhatDoesNotBuildTheReactor() throws IOException {
        write("accel.toml", TWO);
        directories("web", "docs");

        Workspace web = workspace("web", Map.of());
        assertThat(web.directory()).isEqualTo(root.resolve("web"));
        assertThat(web.pipeline()).containsExactly("setup");
    }

    @Test
    void components_areThoseOfTheWorkspaceWithTheFile() throws IOException {
        write("accel.toml", TWO + "[component.theme]\ngit = \"theme.git\"\n");
        write("docs/accel.toml", "pipeline = [\"a\"]\nphase.a.command = \"x\"\ncomponent.fonts.git = \"fonts.git\"\n");
        directories("web");

        assertThat(workspace("root", Map.of()).definition().components()).containsOnlyKeys("theme");
        assertThat(workspace("web", Map.of()).definition().components()).isEmpty();
        assertThat(workspace("docs", Map.of()).definition().components()).containsOnlyKeys("fonts");
    }

    @Test
    void workspaceWithAFile_takesItsOwnPipeline() throws IOException {
        write("accel.toml", TWO);
        write("web/accel.toml", "pipeline = [\"bundle\"]\nphase.bundle.command = \"y\"");
        write("docs/accel.toml", "phase.setup.command = \"z\"\nphase.other.command = \"z\"");

        assertThat(workspace("web", Map.of()).pipeline()).containsExactly("bundle");
        assertThat(workspace("docs", Map.of()).pipeline()).containsExactly("setup");
    }

    @Test
    void moduleWithAPipeline_isAWorkspace() throws IOException {
        write("lib/accel.toml", "pipeline = [\"gen\"]\nphase.gen.command = \"x\"");
        write("app/accel.toml", "[goal.\"a:b:c\"]\nkind = \"always\"");
        Map<String, Path> modules = new LinkedHashMap<>();
        modules.put("lib", root.resolve("lib"));
        modules.put("app", root.resolve("app"));

        assertThat(find(modules)).extracting(Workspace::name).containsExactly("root", "lib");
        assertThat(find(modules).get(0).dependsOn()).containsExactly("lib");
    }

    @Test
    void moduleWithTheNameOfAWorkspace_isTold() throws IOException {
        write("accel.toml", "[workspace.lib]\npath = \"other\"");
        write("lib/accel.toml", "pipeline = [\"gen\"]\nphase.gen.command = \"x\"");
        directories("other");

        assertThatThrownBy(() -> find(Map.of("lib", root.resolve("lib"))))
                .hasMessageContaining("accel.toml:1:1, [workspace.lib]")
                .hasMessageContaining("has this name already");
    }

    @Test
    void everyFile_isReadOnce() throws IOException {
        write("accel.toml", TWO);
        directories("web", "docs");

        find(Map.of());
        find(Map.of());

        assertThat(files.loads()).isEqualTo(3);
        assertThat(files.hits()).isEqualTo(3);
        assertThat(read).hasSize(1);
    }

    @Test
    void chosenPipeline_isTakenByAllThatDescribeItsPhases() throws IOException {
        write("accel.toml", TWO + "[phase.lint]\ncommand = \"x\"\n");
        write("web/accel.toml", "pipeline = [\"bundle\"]\nphase.bundle.command = \"y\"\nphase.lint.command = \"y\"");
        directories("docs");

        List<Workspace> found = workspaces(Optional.of(List.of("lint"))).find(Map.of());

        assertThat(found).extracting(Workspace::pipeline).containsOnly(List.of("lint"));
    }

    @Test
    void chosenPhaseThatIsMissing_isToldWithTheNearest() throws IOException {
        write("accel.toml", TWO);
        directories("web", "docs");

        assertThatThrownBy(() -> workspaces(Optional.of(List.of("setpu"))).find(Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.pipeline=setpu: there is no phase 'setpu'")
                .hasMessageContaining("Did you mean 'setup'");
    }

    @Test
    void directoryThatIsMissing_isToldWithItsPlace() throws IOException {
        write("accel.toml", TWO);
        directories("web");

        assertThatThrownBy(() -> find(Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.toml:6:1, [workspace.docs]")
                .hasMessageContaining("is no directory");
    }

    @Test
    void linkOutOfTheProject_isTold(@TempDir Path elsewhere) throws IOException {
        write("accel.toml", "workspace.web = { path = 'ui' }");
        Files.createSymbolicLink(root.resolve("ui"), elsewhere);

        assertThatThrownBy(() -> find(Map.of()))
                .hasMessageContaining("accel.toml:1:19, 'path' in [workspace.web]")
                .hasMessageContaining("leads out of the project");
    }

    @ParameterizedTest
    @CsvSource({"../elsewhere, leads out of the workspace", "web/../../elsewhere, leads out", "/elsewhere, is absolute"
    })
    void pathOutOfTheProject_isToldOnceAndWithAllOtherMistakes(String path, String why) throws IOException {
        write("accel.toml", "workspace.out.path = '" + path + "'\nworkspace.none = {}\nphase.a = {}");

        assertThatThrownBy(() -> find(Map.of()))
                .hasMessageContainingAll(
                        "has 3 problems",
                        "accel.toml:1:1, 'path' in [workspace.out]",
                        why,
                        "is no directory",
                        "[phase.a]");
    }

    @Test
    void workspaceInAWorkspace_isTold() throws IOException {
        write("accel.toml", "workspace.web = {}");
        write("web/accel.toml", "workspace.inner = {}");

        assertThatThrownBy(() -> find(Map.of())).hasMessageContaining("in the file of the root alone");
    }

    @Test
    void mistakesOfTheFile_areToldBeforeAChosenPhaseThatIsMissing() throws IOException {
        write("accel.toml", "phase.a = {}");

        assertThatThrownBy(() -> workspaces(Optional.of(List.of("b"))).find(Map.of()))
                .hasMessageContaining("says nothing that is to be done");
    }

    @Test
    void mistakesOfAModuleWithoutAPipeline_areTold() throws IOException {
        write("lib/accel.toml", "phase.a = {}");

        assertThatThrownBy(() -> find(Map.of("lib", root.resolve("lib"))))
                .hasMessageContaining("says nothing that is to be done");
    }

    @Test
    void steps_goBetweenTheHooksOfTheRoot() throws IOException {
        write("accel.toml", TWO);
        write("web/accel.toml", "pipeline = [\"bundle\"]\nphase.bundle.command = \"y\"");
        write("docs/accel.toml", "pipeline = [\"pages\"]\nphase.pages.command = \"y\"");

        PhasePlan plan = PhasePlan.of(find(Map.of()));

        assertThat(needs(plan, "web/bundle")).containsExactly("root/open");
        assertThat(needs(plan, "docs/pages")).containsExactly("root/open");
        assertThat(needs(plan, "root/setup")).containsExactlyInAnyOrder("root/open", "web/bundle", "docs/pages");
        assertThat(needs(plan, "root/build")).contains("root/setup");
        assertThat(plan.follows(step(plan, "root/close")))
                .extracting(WorkspacesTest::name)
                .containsExactlyInAnyOrder("root/open", "root/setup", "root/build", "web/bundle", "docs/pages");
    }

    @Test
    void workspaceThatDependsOnTheRoot_comesAfterIt() throws IOException {
        write("accel.toml", """
                phase.gen.command = "x"
                pipeline = ["gen"]
                workspace.web = { depends_on = ["root"] }
                workspace.docs = { depends_on = ["web"] }
                """);
        directories("web", "docs");

        PhasePlan plan = PhasePlan.of(find(Map.of()));

        assertThat(needs(plan, "root/gen")).isEmpty();
        assertThat(needs(plan, "web/gen")).containsExactly("root/gen");
        assertThat(needs(plan, "docs/gen")).containsExactly("web/gen");
    }

    @Test
    void workspacesThatAreNotParallel_areTakenOneByOne() throws IOException {
        write("accel.toml", """
                phase.gen.command = "x"
                pipeline = ["gen"]
                workspace.a = {}
                workspace.b = { parallel = false }
                workspace.c = {}
                """);
        directories("a", "b", "c");

        PhasePlan plan = PhasePlan.of(find(Map.of()));

        assertThat(plan.follows(step(plan, "a/gen"))).isEmpty();
        assertThat(plan.follows(step(plan, "b/gen"))).containsExactly(step(plan, "a/gen"));
        assertThat(plan.follows(step(plan, "c/gen"))).containsExactly(step(plan, "b/gen"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling(""));
        Files.writeString(root.resolve(file), text);
    }

    private void directories(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(root.resolve(name));
        }
    }

    private Workspace workspace(String name, Map<String, Path> modules) {
        return find(modules).stream()
                .filter(workspace -> workspace.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Workspace> find(Map<String, Path> modules) {
        return workspaces(Optional.empty()).find(modules);
    }

    private Workspaces workspaces(Optional<List<String>> chosen) {
        return new Workspaces(root, definitions, chosen);
    }

    private static String name(Step step) {
        return step.workspace() + "/" + step.phase().name();
    }

    private static Step step(PhasePlan plan, String name) {
        return plan.order().stream()
                .filter(step -> name(step).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> needs(PhasePlan plan, String step) {
        return plan.needs(step(plan, step)).stream().map(WorkspacesTest::name).collect(Collectors.toSet());
    }
}
