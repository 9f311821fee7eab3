package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnsettledTest {

    private final Unsettled unsettled = new Unsettled();

    @Test
    void writerOf_whatNobodyMarked_isEmpty() {
        unsettled.mark(Path.of("/m/target/classes"), "lib compile");
        assertThat(unsettled.writerOf(Path.of("/m/target/classes2/A.class"))).isEmpty();
        assertThat(unsettled.writerOf(Path.of("/m/target"))).isEmpty();
    }

    @Test
    void writerOf_aMarkedFileOrWhatLiesBelowAMarkedDirectory_isTheGoal() {
        unsettled.mark(Path.of("/m/target/classes"), "lib compile");
        unsettled.mark(Path.of("/m/target/lib.jar"), "lib jar");
        assertThat(unsettled.writerOf(Path.of("/m/target/classes/a/A.class"))).contains("lib compile");
        assertThat(unsettled.writerOf(Path.of("/m/target/classes"))).contains("lib compile");
        assertThat(unsettled.writerOf(Path.of("/m/target/lib.jar"))).contains("lib jar");
    }

    @Test
    void writerOf_whatTwoGoalsWrite_isTheNearestMarkAndTheFirstToMarkIt() {
        unsettled.mark(Path.of("/m/target/classes"), "lib resources");
        unsettled.mark(Path.of("/m/target/classes"), "lib compile");
        unsettled.mark(Path.of("/m/target/classes/a"), "lib weave");
        assertThat(unsettled.writerOf(Path.of("/m/target/classes/B.class"))).contains("lib resources");
        assertThat(unsettled.writerOf(Path.of("/m/target/classes/a/A.class"))).contains("lib weave");
    }

    @Test
    void writerIn_aDirectory_isThatOfAFileInIt_orOfADirectoryAboveIt() {
        unsettled.mark(Path.of("/p/theme/css/site.css"), "fetch");
        assertThat(unsettled.writerIn(Path.of("/p/theme"))).contains("fetch");
        assertThat(unsettled.writerIn(Path.of("/p/theme/css/site.css"))).contains("fetch");
        assertThat(unsettled.writerIn(Path.of("/p/the"))).isEmpty();
    }
}
