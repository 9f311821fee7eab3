package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class InnerLinksTest {

    private final Path tree;

    InnerLinksTest(@TempDir Path directory) throws IOException {
        tree = Files.createDirectory(directory.resolve("tree"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(tree.resolve(name).getParent());
        Files.writeString(tree.resolve(name), text);
    }

    private void link(String name, String to) throws IOException {
        Files.createDirectories(tree.resolve(name).getParent());
        Files.createSymbolicLink(tree.resolve(name), Path.of(to));
    }

    @Test
    void replace_ofALinkToAFile_copiesIt() throws IOException {
        write("a/text", "x");
        link("b/text", "../a/text");
        assertThat(InnerLinks.replace(tree)).isEmpty();
        assertThat(tree.resolve("b/text")).hasContent("x").isRegularFile();
        assertThat(Files.isSymbolicLink(tree.resolve("b/text"))).isFalse();
    }

    @Test
    void replace_ofALinkToADirectoryWithLinks_followsThemFromWhereTheyLie() throws IOException {
        write("top", "t");
        write("a/text", "x");
        link("a/up", "../top");
        link("deep/er/b", "../../a");
        assertThat(InnerLinks.replace(tree)).isEmpty();
        assertThat(tree.resolve("deep/er/b/text")).hasContent("x");
        assertThat(tree.resolve("deep/er/b/up")).hasContent("t").isRegularFile();
    }

    @Test
    void replace_ofALinkToALink_copiesWhatThatLeadsTo() throws IOException {
        write("a", "x");
        link("b", "a");
        link("c", "b");
        InnerLinks.replace(tree);
        assertThat(tree.resolve("c")).hasContent("x");
        assertThat(Files.isSymbolicLink(tree.resolve("c"))).isFalse();
    }

    @Test
    void replace_ofALinkThatLeadsOut_isRefused(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret"), "s");
        link("a", outside.resolve("secret").toString());
        assertThatThrownBy(() -> InnerLinks.replace(tree)).hasMessageContaining("leads outside");
    }

    @Test
    void replace_ofALinkThatLeadsOutByAWayThatLooksInner_isRefused(@TempDir Path outside) throws IOException {
        // By its text "x/y/up/../../.." is the tree itself; by the links it lies far above.
        write("x/y/file", "f");
        link("x/y/up", ".");
        link("a", "x/y/up/../../../..");
        assertThatThrownBy(() -> InnerLinks.replace(tree)).isInstanceOf(IOException.class);
    }

    @Test
    void replace_ofALinkToNothingOutside_isRefused() throws IOException {
        link("a", "/no/such/file");
        assertThatThrownBy(() -> InnerLinks.replace(tree)).hasMessageContaining("leads outside");
    }

    @Test
    void replace_ofALinkToNothing_deletesItAndTells() throws IOException {
        write("b", "x");
        link("a", "missing");
        assertThat(InnerLinks.replace(tree)).containsExactly("a");
        assertThat(tree.resolve("a")).doesNotExist();
    }

    @Test
    void replace_ofALinkToADirectoryThatHoldsIt_isRefused() throws IOException {
        write("a/text", "x");
        link("a/self", "../a");
        assertThatThrownBy(() -> InnerLinks.replace(tree)).hasMessageContaining("that holds it");
    }

    @Test
    void replace_ofLinksThatLeadToEachOthersDirectories_isRefused() throws IOException {
        write("a/text", "x");
        write("b/text", "y");
        link("a/other", "../b");
        link("b/other", "../a");
        assertThatThrownBy(() -> InnerLinks.replace(tree)).hasMessageContaining("that holds it");
    }
}
