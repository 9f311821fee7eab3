package io.github.accelmaven.maven.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.project.ModelFiles;
import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import io.github.accelmaven.state.Shortcut;
import io.github.accelmaven.state.Standing;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.ToldModule;
import io.github.accelmaven.state.ToldUnit;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.repository.MavenArtifactRepository;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewShortcutTest {

    private static final Digest REQUEST = Hasher.of("request");
    private static final RecordedStat POM = new RecordedStat("/co/lib/pom.xml", Optional.empty());
    private static final RecordedStat SOURCE = new RecordedStat("/co/lib/A.java", Optional.empty());
    private static final RecordedValue PLACE = new RecordedValue("environment", "PLACE", "1");

    /** Nobody looks for components where no project has extensions. */
    private static final PlexusContainer CONTAINER = (PlexusContainer) Proxy.newProxyInstance(
            NewShortcutTest.class.getClassLoader(), new Class<?>[] {PlexusContainer.class}, (proxy, method, given) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final Path root;
    private final MavenProject project;
    private final MavenSession session;

    NewShortcutTest(@TempDir Path directory) throws IOException {
        root = directory.toAbsolutePath().normalize();
        project = Samples.project(root.resolve("lib"));
        Model model = new Model();
        model.setModelVersion("4.0.0");
        project.setOriginalModel(model);
        Samples.write(root.resolve("lib/pom.xml"), "<activation><file><exists>extra.txt</exists></file></activation>");
        session = Samples.session(project, root);
        session.setAllProjects(List.of(project));
        session.getRequest().setGoals(List.of("accel:build"));
        session.getRequest().setStartTime(Date.from(Instant.now().plusSeconds(60)));
        MavenArtifactRepository local = new MavenArtifactRepository();
        local.setUrl(root.resolve("repository").toUri().toString());
        session.getRequest().setLocalRepository(local);
        RequestMark.leave(session.getRequest(), REQUEST);
    }

    private Optional<NewShortcut> begin() {
        return NewShortcut.begin(session, CONTAINER, new ModelFiles(session), true, ToldHistories.NONE);
    }

    private static ModuleRecord record(boolean complete) {
        UnitRecord compile = new UnitRecord(
                "compile",
                "compile",
                "ab",
                "",
                7,
                List.of(),
                List.of(),
                List.of(),
                List.of("unchecked"),
                Optional.of(new Evidence(Standing.DONE, "compiler:compile", List.of(SOURCE, POM), List.of(PLACE))));
        return new ModuleRecord(
                Map.of("compile", compile),
                Optional.of(new Surroundings("cd", 4711, List.of(POM), List.of(PLACE), complete)));
    }

    @Test
    void end_isAllThatCounts_eachOnce_andWhatIsTold() {
        Shortcut shortcut =
                begin().orElseThrow().end(module -> Optional.of(record(true))).orElseThrow();
        assertThat(shortcut.request()).isEqualTo(REQUEST.hex());
        assertThat(shortcut.until()).isEqualTo(4711);
        assertThat(shortcut.verbose()).isTrue();
        assertThat(shortcut.values()).containsExactly(PLACE);
        assertThat(shortcut.stats())
                .contains(POM, SOURCE)
                .contains(new RecordedStat(root.resolve("lib/extra.txt").toString(), Optional.empty()))
                .doesNotHaveDuplicates();
        assertThat(shortcut.modules())
                .containsExactly(new ToldModule(
                        "lib", List.of("unchecked"), List.of(new ToldUnit("compiler:compile", Standing.DONE, 7))));
    }

    @Test
    void end_whereAModuleHasToBeLookedInto_isNothing() {
        assertThat(begin().orElseThrow().end(module -> Optional.empty())).isEmpty();
        assertThat(begin().orElseThrow().end(module -> Optional.of(record(false))))
                .isEmpty();
        assertThat(begin().orElseThrow().end(module -> Optional.of(ModuleRecord.EMPTY)))
                .isEmpty();
    }

    @Test
    void begin_withoutTheExtension_isNothing() {
        session.getRequest().getData().clear();
        assertThat(begin()).isEmpty();
    }

    @Test
    void begin_whereMoreThanABuildIsAskedFor_isNothing() {
        session.getRequest().setGoals(List.of("verify", "dependency:tree"));
        assertThat(begin()).isEmpty();
        session.getRequest().setGoals(List.of());
        project.getBuild().setDefaultGoal("accel:build");
        assertThat(begin()).isPresent();
        project.getBuild().setDefaultGoal("clean accel:build");
        assertThat(begin()).isEmpty();
    }

    @Test
    void begin_whereAProfileWasActivatedSinceMavenStarted_isNothing() throws IOException {
        session.getRequest().setStartTime(Date.from(Instant.now().minusSeconds(60)));
        assertThat(begin()).isPresent();
        Samples.write(root.resolve("lib/extra.txt"), "");
        assertThat(begin()).isEmpty();
    }
}
