package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CurrentYearTest {

    @Test
    void at_isTheYear_whereverItIsAsked() {
        assertThat(year("2026-01-01T12:00:00Z")).isEqualTo("2026").isEqualTo(year("2026-12-31T09:59:59Z"));
    }

    @Test
    void at_whileTheYearTurnsSomewhere_changesEveryQuarterOfAnHour() {
        assertThat(year("2026-12-31T10:00:00Z")).isEqualTo("2026-12-31T10:00:00Z");
        assertThat(year("2027-01-01T11:59:59Z")).isEqualTo("2027-01-01T11:45:00Z");
    }

    private static String year(String now) {
        return CurrentYear.at(Instant.parse(now));
    }
}
