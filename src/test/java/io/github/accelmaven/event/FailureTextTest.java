package io.github.accelmaven.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void of_whenTheCauseIsToldWithin_tellsTheCauseAlone() {
        Exception cause = new Exception("There are test failures.\n\nSee target/surefire-reports.");
        Exception failure = new Exception("Failed to execute goal on project web: There are test failures.", cause);

        assertThat(FailureText.of(failure)).isEqualTo("There are test failures.");
    }

    @Test
    void of_whenTheCauseSaysSomethingElse_tellsWhatIsOutside() {
        assertThat(FailureText.of(new Exception("Compilation failure", new IOException("Stream closed"))))
                .isEqualTo("Compilation failure");
    }

    @Test
    void of_takesTheFirstLineThatIsNotEmpty_andCutsALongOne() {
        assertThat(FailureText.of(new Exception("\n  Compilation failure  \nA.java:[1,2]")))
                .isEqualTo("Compilation failure");
        assertThat(FailureText.of(new Exception("x".repeat(1_000))))
                .hasSize(300)
                .endsWith("…");
    }

    @Test
    void of_whenNothingIsSaid_isEmpty() {
        assertThat(FailureText.of(new IllegalStateException())).isEmpty();
    }
}
