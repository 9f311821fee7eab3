package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.state.RecordedValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrentValuesTest {

    private static final Instant SPRING = Instant.parse("2026-03-04T05:06:07Z");

    private static String now(RecordedValue value, Map<String, String> environment, Instant time) {
        return new CurrentValues(environment, InstantSource.fixed(time)).digest(value);
    }

    @Test
    void environment_isTheSame_asLongAsWhatThePatternsChooseIs() {
        List<String> patterns = List.of("CI*", "!CI_JOB", "HOME");
        RecordedValue value = CurrentValues.environment(patterns, Map.of("CI", "1", "CI_JOB", "7", "OTHER", "x"));
        assertThat(now(value, Map.of("CI", "1", "CI_JOB", "8"), SPRING)).isEqualTo(value.digest());
        assertThat(now(value, Map.of("CI", "2"), SPRING)).isNotEqualTo(value.digest());
        assertThat(now(value, Map.of("CI", "1", "CI_NEW", ""), SPRING)).isNotEqualTo(value.digest());
        assertThat(now(value, Map.of("CI", "1", "HOME", "/h"), SPRING)).isNotEqualTo(value.digest());
        assertThat(now(value, Map.of(), SPRING)).isNotEqualTo(value.digest());
    }

    @Test
    void environment_tellsNoValue() {
        RecordedValue value = CurrentValues.environment(List.of("TOKEN"), Map.of("TOKEN", "secret"));
        assertThat(value.toString()).doesNotContain("secret");
    }

    @Test
    void year_isTheSameUntilItTurns() {
        RecordedValue value = CurrentValues.year(SPRING);
        assertThat(now(value, Map.of(), Instant.parse("2026-11-21T00:00:00Z"))).isEqualTo(value.digest());
        assertThat(now(value, Map.of(), Instant.parse("2027-02-01T00:00:00Z"))).isNotEqualTo(value.digest());
    }

    @Test
    void whatALaterVersionWrote_isNeverTheSame() {
        RecordedValue value = new RecordedValue("moon", "phase", "full");
        assertThat(now(value, Map.of(), SPRING)).isNotEqualTo(value.digest());
    }
}
