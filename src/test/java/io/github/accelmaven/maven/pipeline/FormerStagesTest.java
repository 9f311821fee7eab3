package io.github.accelmaven.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.lifecycle.Definitions;
import io.github.accelmaven.lifecycle.Workspaces;
import io.github.accelmaven.staging.StageIndex;
import io.github.accelmaven.staging.StageSet;
import io.github.accelmaven.staging.StagedFiles;
import io.github.accelmaven.staging.Stager;
import io.github.accelmaven.staging.TargetNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerStagesTest {

    private static final String PAGES = "stage.pages = { directory = 'site', target = 'out/pages' }\n";

    private final Path root;
    private final List<Event> told = new ArrayList<>();

    FormerStagesTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
    }

    @Test
    void filesOfATableThatIsGone_areRemovedAndThatIsTold() throws Exception {
        write("accel.toml", PAGES);
        stage("pages", "");
        build();
        assertThat(root.resolve("out/pages/index.html")).exists();
        assertThat(told).isEmpty();
        write("accel.toml", "");

        build();

        assertThat(root.resolve("out")).doesNotExist();
        assertThat(told)
                .containsExactly(new Event.Noted("stage.pages is no longer in " + root.resolve("accel.toml")
                        + ": 1 file that it staged is removed"));
    }

    @Test
    void fileThatWasChangedSince_staysAndThatIsTold() throws Exception {
        write("accel.toml", "");
        stage("pages", "");
        write("out/pages/index.html", "edited");

        build();

        assertThat(root.resolve("out/pages/index.html")).hasContent("edited");
        assertThat(told)
                .containsExactly(new Event.Noted("stage.pages is no longer in " + root.resolve("accel.toml")
                        + ": 0 files that it staged are removed, 1 changed since then left alone"));
    }

    @Test
    void tablesOfWorkspaces_countByThemselves() throws Exception {
        write("accel.toml", "workspace.web = {}\n" + PAGES);
        write("web/accel.toml", "");
        stage("pages", "");
        stage("web/pages", "web/");

        build();

        assertThat(root.resolve("out/pages/index.html")).exists();
        assertThat(root.resolve("web/out")).doesNotExist();
    }

    @Test
    void setOfAWorkspaceThatTheSessionDoesNotHave_stays() throws Exception {
        write("accel.toml", "");
        stage("web/pages", "web/");

        build();

        assertThat(root.resolve("web/out/pages/index.html")).exists();
        assertThat(told).isEmpty();
    }

    private void build() throws IOException {
        StageIndex index = index();
        new FormerStages(
                        new Workspaces(root, new Definitions(new ConfigFiles(), document -> {}), Optional.empty())
                                .find(Map.of()),
                        root)
                .remove(new StagedFiles(index), told::add);
        index.save();
    }

    private void stage(String set, String directory) throws Exception {
        write(directory + "site/index.html", "page");
        StageIndex index = index();
        new Stager(index, 1, (done, of) -> {})
                .stage(List.of(new StageSet(
                        set,
                        root.resolve(directory + "site"),
                        TreeFilter.ALL,
                        false,
                        root.resolve(directory + "out/pages"),
                        root,
                        Optional.empty(),
                        TargetNames.SAME,
                        Optional.empty(),
                        false)));
        index.save();
    }

    private StageIndex index() {
        return StageIndex.open(root.resolve(".accel/staged"), sentence -> {
            throw new AssertionError(sentence);
        });
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling(""));
        Files.writeString(root.resolve(file), text);
    }
}
