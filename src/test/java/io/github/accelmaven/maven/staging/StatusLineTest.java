package io.github.accelmaven.maven.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long now;

    @Test
    void shortWork_showsNothing() {
        try (StatusLine line = line(true)) {
            at(Duration.ofMillis(999), line, "early");
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void longWork_showsALineNowAndThenAndClearsIt() {
        try (StatusLine line = line(true)) {
            at(Duration.ofSeconds(1), line, "1 of 3");
            at(Duration.ofMillis(1050), line, "2 of 3");
            at(Duration.ofMillis(1100), line, "3 of 3");
        }
        assertThat(shown()).isEqualTo(CLEAR + "1 of 3" + CLEAR + "3 of 3" + CLEAR);
    }

    @Test
    void unseenLine_isNotWritten() {
        try (StatusLine line = line(false)) {
            at(Duration.ofHours(1), line, "1 of 3");
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void onlyATerminalThatCanDoMore_countsAsOne() {
        assertThat(StatusLine.isTerminal(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(StatusLine.isTerminal(false, Map.of("TERM", "xterm"))).isFalse();
        assertThat(StatusLine.isTerminal(true, Map.of())).isFalse();
        assertThat(StatusLine.isTerminal(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(StatusLine.isTerminal(true, Map.of("TERM", "xterm", "CI", "true")))
                .isFalse();
        assertThat(StatusLine.isTerminal(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
    }

    private StatusLine line(boolean isOn) {
        return new StatusLine(new PrintStream(shown, true, StandardCharsets.UTF_8), isOn, () -> now);
    }

    private void at(Duration time, StatusLine line, String text) {
        now = time.toNanos();
        line.show(text);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
