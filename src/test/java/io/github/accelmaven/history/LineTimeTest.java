package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T08:15:30.120Z",
                "2026-03-02T08:15:30Z",
                "2024-02-29T23:59:59.999Z",
                "1970-01-01T00:00:00.001Z",
                "2026-03-02T08:15:30.120456Z",
                "2026-03-02T08:15:30.12Z",
                "+12026-03-02T08:15:30Z",
                "-0044-03-15T12:00:00Z"
            })
    void of_isTheTimeThatTheTextSays(String text) {
        assertThat(LineTime.of(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T08:15:30Z",
                "2026-03-02T25:15:30.120Z",
                "2026-03-02 08:15:30.120Z",
                "2026-03-02T08:15:3\u0661Z"
            })
    void of_whatIsNoTime_isRefused(String text) {
        assertThatThrownBy(() -> LineTime.of(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void of_whatAnInstantWrites_isThatInstant() {
        for (long millis = 0; millis < 4_000_000_000_000L; millis += 86_399_999_937L / 7) {
            Instant instant = Instant.ofEpochMilli(millis);
            assertThat(LineTime.of(instant.toString())).isEqualTo(instant);
        }
    }
}
