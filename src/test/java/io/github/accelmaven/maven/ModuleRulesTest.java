package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleKind;
import io.github.accelmaven.rules.SampleBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleRulesTest {

    private static final String TESTS = "[goal.\"org.apache.maven.plugins:maven-surefire-plugin:test\"]\n";

    private final Path root;
    private final MavenProject lib;
    private final MavenProject app;
    private final MavenSession session;

    ModuleRulesTest(@TempDir Path directory) {
        root = directory;
        lib = Samples.project(root.resolve("lib"));
        app = Samples.project(root.resolve("app"));
        session = Samples.session(lib, root);
        session.setProjects(List.of(lib, app));
    }

    @BeforeEach
    void createModules() throws IOException {
        Files.createDirectories(root.resolve("lib"));
        Files.createDirectories(root.resolve("app"));
    }

    private ModuleRules read() {
        return ModuleRules.read(session, new ConfigFiles(), modules -> SampleBuild.EMPTY, doubt -> {});
    }

    private GoalRule rule(MavenProject module) {
        return read().of(ModulePaths.key(module, session))
                .find("org.apache.maven.plugins", "maven-surefire-plugin", "3.5.4", "test")
                .orElseThrow();
    }

    @Test
    void of_aModuleWithAFileOfItsOwn_areThoseForThisModuleAlone() throws IOException {
        Files.writeString(
                root.resolve("app/accel.toml"), TESTS + "kind = \"always\"\nbecause = \"it uses a database\"\n");
        assertThat(rule(app).kind()).isEqualTo(RuleKind.ALWAYS);
        assertThat(rule(lib).kind()).isEqualTo(RuleKind.CACHE);
    }

    @Test
    void of_aModule_addToThoseOfTheRoot() throws IOException {
        Files.writeString(root.resolve("accel.toml"), TESTS + "extends = true\ninput-paths = [\"../data/**\"]\n");
        Files.writeString(root.resolve("app/accel.toml"), TESTS + "extends = true\ninput-paths = [\"../more/**\"]\n");
        assertThat(rule(app).inputPaths()).containsExactly("../data/**", "../more/**");
        assertThat(rule(lib).inputPaths()).containsExactly("../data/**");
    }

    @Test
    void read_whenTheRootIsAModule_readsItsFileOnce() throws IOException {
        session.setProjects(List.of(Samples.project(root), lib));
        Files.writeString(root.resolve("accel.toml"), TESTS + "extends = true\ninput-paths = [\"../data/**\"]\n");
        assertThat(read().of("").source("org.apache.maven.plugins", "maven-surefire-plugin", "test"))
                .hasValueSatisfying(source -> assertThat(source).containsOnlyOnce("accel.toml"));
    }

    @Test
    void read_ofAMistakeInAModule_namesItsPlace() throws IOException {
        Files.writeString(root.resolve("app/accel.toml"), TESTS + "kind = \"alwyas\"\n");
        assertThatThrownBy(() -> read())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.toml:2:1")
                .hasMessageContaining("app");
    }
}
