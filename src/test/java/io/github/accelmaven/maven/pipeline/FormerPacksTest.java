package io.github.accelmaven.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.fingerprint.FileHashIndex;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.lifecycle.Definitions;
import io.github.accelmaven.lifecycle.Workspaces;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerPacksTest {

    private static final String FETCHED = ".accel/packs/component.theme/site.css";
    private static final String MADE = "theme/site.css";

    private final Path root;
    private final List<Event> told = new ArrayList<>();

    FormerPacksTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
    }

    @Test
    void componentWithCommandsThatIsGone_isRemovedAndToldOnce() throws IOException {
        write("accel.toml", "");

        build();

        assertThat(root.resolve(FETCHED)).doesNotExist();
        assertThat(root.resolve("theme")).doesNotExist();
        assertThat(told)
                .containsExactly(new Event.Noted("component.theme is no longer in " + root.resolve("accel.toml")
                        + ": what it brought is removed"));
    }

    @Test
    void fileThatWasChangedSince_staysAndThatIsTold() throws IOException {
        write("accel.toml", "");

        build(() -> write(MADE, "edited"));

        assertThat(root.resolve(FETCHED)).doesNotExist();
        assertThat(root.resolve(MADE)).hasContent("edited");
        assertThat(told)
                .containsExactly(new Event.Noted("component.theme is no longer in " + root.resolve("accel.toml")
                        + ": what it brought is removed, 1 changed since then left alone"));
    }

    @Test
    void fileThatIsGoneAlready_isNotToldAsLeftAlone() throws IOException {
        write("accel.toml", "");

        build(() -> Files.delete(root.resolve(MADE)));

        assertThat(told)
                .containsExactly(new Event.Noted("component.theme is no longer in " + root.resolve("accel.toml")
                        + ": what it brought is removed"));
    }

    @Test
    void componentThatIsStillThere_stays() throws IOException {
        write("accel.toml", "component.theme = { git = 'theme.git', path = 'theme', init = ['x'] }");

        build();

        assertThat(root.resolve(MADE)).exists();
        assertThat(told).isEmpty();
    }

    private interface Edit {
        void make() throws IOException;
    }

    private void build() throws IOException {
        build(() -> {});
    }

    /** A build that finds on record what an earlier one brought, and made ready by commands. */
    private void build(Edit edit) throws IOException {
        try (Checkout checkout = Checkout.open(root, told::add)) {
            checkout.settle("pack:root/component.theme", brought(FETCHED));
            checkout.settle("phase:root/component.theme", brought(MADE));
            edit.make();
            new FormerPacks(new Workspaces(root, new Definitions(new ConfigFiles(), document -> {}), Optional.empty())
                            .find(Map.of()))
                    .remove(checkout, this::hasher, told::add);
        }
    }

    private ModuleRecord brought(String file) throws IOException {
        write(file, "blue");
        String digest =
                hasher().digest(root.resolve(file)).orElseThrow().digest().hex();
        UnitRecord unit = new UnitRecord(
                "unit",
                "",
                "key",
                "",
                1,
                List.of(new RecordedFile(file, digest, false)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return new ModuleRecord(Map.of("unit", unit), Optional.empty());
    }

    private FileHasher hasher() {
        return new FileHasher(
                root,
                new FileHashIndex(root.resolve(".accel/index"), FormerPacksTest::fail),
                new FileHashIndex(root.resolve(".accel/shared-index"), FormerPacksTest::fail));
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling(""));
        Files.writeString(root.resolve(file), text);
    }
}
