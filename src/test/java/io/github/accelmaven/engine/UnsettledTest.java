package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnsettledTest {

    private final Unsettled unsettled = new Unsettled();

    @Test
    void writerOf_aFile_isThatOfADirectoryAboveIt() {
        unsettled.mark(Path.of("/p/gen"), "generate");
        assertThat(unsettled.writerOf(Path.of("/p/gen/a/B.java"))).contains("generate");
        assertThat(unsettled.writerOf(Path.of("/p/src/A.java"))).isEmpty();
    }

    @Test
    void writerIn_aDirectory_isThatOfAFileInIt_orOfADirectoryAboveIt() {
        unsettled.mark(Path.of("/p/theme/css/site.css"), "fetch");
        assertThat(unsettled.writerIn(Path.of("/p/theme"))).contains("fetch");
        assertThat(unsettled.writerIn(Path.of("/p/theme/css/site.css"))).contains("fetch");
        assertThat(unsettled.writerIn(Path.of("/p/the"))).isEmpty();
    }
}
