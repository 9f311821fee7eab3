package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.parameter.Placeholders;
import io.github.accelmaven.rules.GoalRule.FilterSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilteredFilesTest {

    private final Path file;
    private final MavenProject project;
    private final MavenSession session;

    FilteredFilesTest(@TempDir Path directory) {
        file = directory.resolve("a.properties");
        project = Samples.project(directory);
        session = Samples.session(project, directory);
    }

    private Map<String, String> properties(byte[] content) throws IOException {
        Files.write(file, content);
        KeyParts parts = new KeyParts();
        new FilteredFiles(
                        Placeholders.of(new FilterSettings("", "", ""), Parameters.NONE),
                        new ParameterReader(session, Samples.execution("resources")),
                        new FileLookup(FileObserver.NONE))
                .addFile(file, parts);
        Map<String, String> properties = new TreeMap<>();
        for (KeyPart part : parts.list()) {
            properties.put(part.name(), part.value());
        }
        return properties;
    }

    private Map<String, String> properties(String content) throws IOException {
        return properties(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void addFile_addsTheValuesOfItsPlaceholders() throws IOException {
        project.getProperties().setProperty("own", "mine");
        session.getUserProperties().setProperty("users", "theirs");
        assertThat(properties("v=${project.version} o=@own@ u=${users} ${nobody.knows}"))
                .containsEntry("property project.version", "1")
                .containsEntry("property own", "mine")
                .containsEntry("property users", "theirs")
                .containsEntry("property nobody.knows", "${nobody.knows}");
    }

    @Test
    void addFile_knowsWhatTheResourcesPluginAddsToTheValuesOfMaven() throws IOException {
        session.getRequest().setStartTime(Date.from(Instant.EPOCH));
        assertThat(properties("${maven.build.timestamp} @project.baseUri@"))
                .containsEntry("property maven.build.timestamp", "1970-01-01T00:00:00Z")
                .containsEntry(
                        "property project.baseUri",
                        file.resolveSibling("").toUri().toString());
    }

    @Test
    void addFile_withoutPlaceholders_addsNothing() throws IOException {
        assertThat(properties("price: 5 $, mail: a.example.org, ${open")).isEmpty();
        assertThat(properties(new byte[] {(byte) 0xFF, 0, (byte) 0xC3, '$', '{', '\n', '}'}))
                .isEmpty();
    }

    @Test
    void addFile_followsPlaceholdersInValues() throws IOException {
        session.getUserProperties().setProperty("a", "see @b@");
        session.getUserProperties().setProperty("b", "end");
        assertThat(properties("${a}")).containsEntry("property b", "end");
    }

    @Test
    void addFile_withPlaceholdersThatNameEachOther_ends() throws IOException {
        session.getUserProperties().setProperty("a", "@b@");
        session.getUserProperties().setProperty("b", "@a@");
        assertThat(properties("@a@")).containsOnlyKeys("property a", "property b");
    }

    /** Values stand in the output as they are, so that a path in them must not count as the same elsewhere. */
    @Test
    void addFile_withAPathInAValue_countsThePathItself() throws IOException {
        String path = file.resolveSibling("target").toString();
        project.getProperties().setProperty("dir", path);
        assertThat(properties("${dir}")).containsEntry("property dir", path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void addFile_inAnyEncoding_findsNames(String encoding) throws IOException {
        project.getProperties().setProperty("größe", "42");
        project.getProperties().setProperty("name", "plain");
        assertThat(properties("ü ${name} ${größe}".getBytes(Charset.forName(encoding))))
                .containsEntry("property name", "plain")
                .containsEntry("property größe", "42");
    }

    @Test
    void addFile_ofWhatIsNoFile_addsNothing() throws IOException {
        KeyParts parts = new KeyParts();
        FilteredFiles files = new FilteredFiles(
                Placeholders.of(new FilterSettings("", "", ""), Parameters.NONE),
                new ParameterReader(session, Samples.execution("resources")),
                new FileLookup(FileObserver.NONE));
        files.addFile(file.resolveSibling("missing"), parts);
        files.addFile(file.resolveSibling(""), parts);
        assertThat(parts.list()).isEmpty();
    }

    @Test
    void addFiles_readsEveryFileBelowADirectory() throws IOException {
        Path below = Files.createDirectories(file.resolveSibling("templates/below"));
        Files.writeString(below.resolve("a.txt"), "${project.version}");
        KeyParts parts = new KeyParts();
        new FilteredFiles(
                        Placeholders.of(new FilterSettings("", "", ""), Parameters.NONE),
                        new ParameterReader(session, Samples.execution("resources")),
                        new FileLookup(FileObserver.NONE))
                .addFiles(file.resolveSibling("templates"), parts);

        assertThat(parts.list()).extracting(KeyPart::name).containsExactly("property project.version");
    }
}
