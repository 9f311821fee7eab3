package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationsTest {

    private final Path root;
    private final Path base;

    LocationsTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.base = Files.createDirectories(root.resolve("lib"));
    }

    private Set<Path> files(String text, String... configuration) throws Exception {
        return new Locations(new FileLookup(FileObserver.NONE), base, List.of(root), List.of(configuration))
                .files(text);
    }

    private Path xml(Path file, String... elements) throws IOException {
        return Samples.write(file, "<?xml version=\"1.0\"?>\n<module>" + String.join("\n", elements) + "</module>");
    }

    @Test
    void files_ofAFileInTheModule_isThatFile() throws Exception {
        Path rules = Samples.write(base.resolve("config/rules.txt"), "x");
        assertThat(files("config/rules.txt")).containsExactly(rules);
        assertThat(files(rules.toString())).containsExactly(rules);
        assertThat(files(rules.toUri().toString())).containsExactly(rules);
    }

    @Test
    void files_ofANameThatSeveralDirectoriesHave_areAllOfThem() throws Exception {
        Path above = Samples.write(root.resolve("rules.txt"), "x");
        assertThat(files("rules.txt")).containsExactly(above);
        Path own = Samples.write(base.resolve("rules.txt"), "x");
        assertThat(files("/rules.txt")).containsExactly(own, above);
    }

    @Test
    void files_ofAFileThatIsNotThere_isWhereItWouldBe() throws Exception {
        assertThat(files("rules.txt")).containsExactly(base.resolve("rules.txt"));
    }

    @Test
    void files_ofSeveralNames_areEach() throws Exception {
        Path one = Samples.write(base.resolve("one.xml"), "");
        Path other = Samples.write(root.resolve("other.xml"), "");
        assertThat(files("one.xml, other.xml")).contains(one, other);
    }

    @Test
    void files_ofAResourceOfThePlugin_areNone() throws Exception {
        assertThat(files("classpath:/rules.xml")).isEmpty();
    }

    @Test
    void files_ofAnotherMachine_areUnknown() {
        for (String url : List.of("https://example.org/rules.xml", "url:http://example.org/x", "jar:file:/a.jar!/x")) {
            assertThatThrownBy(() -> files(url))
                    .as(url)
                    .isInstanceOfSatisfying(
                            UnknownInputException.class,
                            e -> assertThat(e.reason()).isEqualTo("'" + url + "' may change without accel seeing it"));
        }
    }

    @Test
    void files_includeThoseThatAnXmlFileNames() throws Exception {
        Path rules = xml(
                base.resolve("config/rules.xml"),
                "<!-- don't -->",
                "<property name='file' value=\"suppressions.xml\"/>",
                "<rule ref=\"config/more.xml/One\"/>",
                "<file>text.txt</file>");
        Path suppressions = xml(base.resolve("config/suppressions.xml"), "<x value='deep.xml'/>");
        Path more = xml(root.resolve("config/more.xml"));
        Path text = Samples.write(root.resolve("text.txt"), "x");
        Path deep = xml(base.resolve("config/deep.xml"));

        assertThat(files("config/rules.xml")).contains(rules, suppressions, more, text, deep);
    }

    @Test
    void files_thatAnXmlFileNamesAndAreNotThere_areWhereTheyWouldBe() throws Exception {
        xml(base.resolve("rules.xml"), "<property name='file' value='suppressions.xml'/>");
        assertThat(files("rules.xml")).contains(base.resolve("suppressions.xml"), root.resolve("suppressions.xml"));
    }

    @Test
    void files_thatAnXmlFileNamesByAPlaceholder_areFoundByTheConfiguration() throws Exception {
        xml(base.resolve("rules.xml"), "<x value='${here}/a.xml'/>", "<x value='${there}/b.xml'/>");
        Path a = xml(base.resolve("one/a.xml"));
        Path b = xml(base.resolve("two/b.xml"));
        Samples.write(base.resolve("rules.properties"), "there = " + base.resolve("two"));

        assertThat(files("rules.xml", "other=1\nhere=" + base.resolve("one"), "rules.properties"))
                .contains(a, b);
    }

    @Test
    void files_withAnXmlFileThatReadsFromAnotherMachine_areUnknown() throws Exception {
        xml(base.resolve("rules.xml"), "<property name='file' value='https://example.org/s.xml'/>");
        assertThatThrownBy(() -> files("rules.xml")).isInstanceOf(UnknownInputException.class);
        Samples.write(base.resolve("entity.xml"), "<!DOCTYPE x [<!ENTITY y SYSTEM 'z.xml'>]><x>&y;</x>");
        assertThatThrownBy(() -> files("entity.xml")).isInstanceOf(UnknownInputException.class);
    }

    @Test
    void files_withLinksForPeopleAndSchemas_areKnown() throws Exception {
        Path rules = xml(
                base.resolve("rules.xml"),
                "<rule xmlns='http://example.org/x' externalInfoUrl='https://example.org'>https://example.org</rule>");
        assertThat(files("rules.xml")).containsExactly(rules);
    }
}
