package io.github.accelmaven.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JvmConfigTest {

    private static final String BOTH = "-XX:+UseSerialGC\n-XX:TieredStopAtLevel=1\n";

    @Test
    void aFileThatIsNotThere_isWritten() {
        assertThat(JvmConfig.with(Optional.empty())).isEqualTo(BOTH);
    }

    @Test
    void otherOptionsStay() {
        assertThat(JvmConfig.with(Optional.of("-Xmx4g"))).isEqualTo("-Xmx4g\n" + BOTH);
    }

    @Test
    void anOpinionOfTheFile_isLeftAlone() {
        assertThat(JvmConfig.with(Optional.of("-XX:+UseZGC -Xmx4g\n")))
                .isEqualTo("-XX:+UseZGC -Xmx4g\n-XX:TieredStopAtLevel=1\n");
        assertThat(JvmConfig.with(Optional.of("-XX:-TieredCompilation\n")))
                .isEqualTo("-XX:-TieredCompilation\n-XX:+UseSerialGC\n");
    }

    @Test
    void whatIsThereAlready_staysAsItIs() {
        assertThat(JvmConfig.with(Optional.of(BOTH))).isEqualTo(BOTH);
    }
}
