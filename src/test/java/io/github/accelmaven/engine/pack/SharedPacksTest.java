package io.github.accelmaven.engine.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.lifecycle.LifecycleDefinition;
import io.github.accelmaven.lifecycle.LifecycleReader;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPacksTest {

    private static final String THREE = """
            component.a = { git = "https://acme.com/x.git", path = "a" }
            component.b = { git = "https://acme.com/x.git", ref = "HEAD", path = "b" }
            component.c = { git = "https://acme.com/x.git", ref = "other", path = "c" }
            """;

    private final Path base;
    private final List<String> opened = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private int failures;

    SharedPacksTest(@TempDir Path directory) {
        base = directory;
    }

    @Test
    void oneAddressOfTwoTables_isLookedUpAndFetchedOnce() throws Exception {
        Workspace workspace = workspace("root", "", THREE);
        try (SharedPacks packs = packs(workspace)) {
            assertThat(bring(packs, workspace, "a")).isEqualTo(bring(packs, workspace, "b"));
            bring(packs, workspace, "c");

            assertThat(opened).containsExactly("component.a", "component.c");
            assertThat(fetched).containsExactly("component.a", "component.c");
            assertThat(base.resolve("a/file")).hasContent("component.a");
            assertThat(base.resolve("b/file")).hasContent("component.a");
            assertThat(base.resolve("c/file")).hasContent("component.c");
            assertThat(closed).containsExactly("component.c");
        }
        assertThat(closed).containsExactly("component.c", "component.a");
        assertThat(base.resolve("fetched")).isEmptyDirectory();
    }

    @Test
    void eachTable_hasACopyOfItsOwn() throws Exception {
        Workspace workspace = workspace("root", "", THREE);
        try (SharedPacks packs = packs(workspace)) {
            bring(packs, workspace, "a");
            Files.writeString(base.resolve("a/file"), "changed");
            bring(packs, workspace, "b");
        }
        assertThat(base.resolve("b/file")).hasContent("component.a");
    }

    @Test
    void whatFailsForOneTable_isTriedAgainForTheNext() throws Exception {
        Workspace workspace = workspace("root", "", THREE);
        try (SharedPacks packs = packs(workspace)) {
            failures = 1;
            assertThatThrownBy(() -> bring(packs, workspace, "a")).hasMessage("component.a cannot be found");
            assertThat(closed).containsExactly("component.a");
            bring(packs, workspace, "b");
        }
        assertThat(base.resolve("b/file")).hasContent("component.b");
    }

    @Test
    void relativeAddressOfTwoWorkspaces_isTwo_andAnAbsoluteOneIsOne() throws Exception {
        Workspace one = workspace(
                "one", "one", "component.a = { git = 'x.git' }\ncomponent.u = { url = 'https://acme.com/x.zip' }");
        Workspace two = workspace(
                "two",
                "two",
                "component.b = { git = 'x.git' }\nstage.u = { url = 'https://acme.com/x.zip', target = 't' }");
        try (SharedPacks packs = packs(one, two)) {
            bring(packs, one, "a");
            bring(packs, two, "b");
            bring(packs, one, "u");
            bring(packs, two, "u");
        }
        assertThat(opened).containsExactly("component.a", "component.b", "component.u");
    }

    private SharedPacks packs(Workspace... workspaces) {
        return new SharedPacks(
                (definition, workspace, temporary) -> new Named(definition.owner()),
                List.of(workspaces),
                base.resolve("fetched"));
    }

    private Workspace workspace(String name, String directory, String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleDefinition definition = LifecycleReader.read(document);
        document.throwIfProblems();
        return new Workspace(name, base.resolve(directory), definition, List.of(), true, List.of());
    }

    private List<KeyPart> bring(SharedPacks packs, Workspace workspace, String name) throws Exception {
        try (Pack pack = packs.open(definition(workspace.definition(), name), workspace.directory(), base)) {
            List<KeyPart> identity = pack.identity();
            pack.fetch(Files.createDirectories(workspace.directory().resolve(name)));
            return identity;
        }
    }

    private static PackDefinition definition(LifecycleDefinition file, String name) {
        return file.components().containsKey(name)
                ? Objects.requireNonNull(file.components().get(name)).pack()
                : Objects.requireNonNull(file.stages().get(name)).pack().orElseThrow();
    }

    /** Files that tell for which table they were opened. */
    private final class Named implements Pack {

        private final String owner;

        Named(String owner) {
            this.owner = owner;
        }

        @Override
        public List<KeyPart> identity() throws IOException {
            if (failures-- > 0) {
                throw new IOException(owner + " cannot be found");
            }
            opened.add(owner);
            return new KeyParts().put("owner", owner).list();
        }

        @Override
        public String shown() {
            return owner;
        }

        @Override
        public void fetch(Path directory) throws IOException {
            fetched.add(owner);
            Files.writeString(directory.resolve("file"), owner);
        }

        @Override
        public void close() {
            closed.add(owner);
        }
    }
}
