package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReferencesTest {

    @TempDir
    private Path directory;

    private Path write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<Path> found(Path input) throws UnknownInputException {
        FileReferences references = new FileReferences(
                List.of("import '([^']*)'"),
                file -> directory.relativize(file).toString().replace('\\', '/'),
                new FileLookup(FileObserver.NONE));
        references.search(input);
        return references.found();
    }

    @Test
    void found_followsReferencesOfReferences_alsoInCircles() throws Exception {
        Path first = write("src/first.x", "import 'below/second.x'");
        Path second = write("src/below/second.x", "import '../../third.x'");
        Path third = write("third.x", "import 'src/first.x'");

        assertThat(found(first)).containsExactly(second, third, first);
    }

    @Test
    void found_searchesEveryFileBelowADirectory() throws Exception {
        write("src/a/first.x", "import '../../other.x'");
        Path other = write("other.x", "");

        assertThat(found(directory.resolve("src"))).containsExactly(other);
    }

    @Test
    void found_readsUtf16() throws Exception {
        Path other = write("other.x", "");
        Path wide = directory.resolve("wide.x");
        Files.write(wide, "import 'other.x'".getBytes(StandardCharsets.UTF_16));

        assertThat(found(wide)).containsExactly(other);
    }

    @Test
    void found_whenAReferenceLeadsToNoFile_isUnknownWithBothNames() throws Exception {
        Path file = write("src/first.x", "import 'https://example.com/x'");

        assertThatThrownBy(() -> found(file))
                .isInstanceOf(UnknownInputException.class)
                .hasMessage("src/first.x refers to 'https://example.com/x', which accel cannot look into");
    }

    @Test
    void search_ofWhatIsNotThere_findsNothing() throws Exception {
        assertThat(found(directory.resolve("nowhere"))).isEmpty();
    }
}
