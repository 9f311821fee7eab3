package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTimeTest {

    private static final Date START = Date.from(Instant.parse("2026-03-04T05:06:07Z"));

    private final Properties properties = new Properties();

    private String hiddenIn(String text) {
        return BuildTime.of(START, properties).hiddenIn(text);
    }

    @Test
    void theTimeAsMavenWritesIt_isHidden() {
        assertThat(hiddenIn("at 2026-03-04T05:06:07Z!")).isEqualTo("at ${maven.build.timestamp}!");
    }

    @Test
    void anotherTime_stays() {
        assertThat(hiddenIn("2026-03-04T05:06:08Z")).isEqualTo("2026-03-04T05:06:08Z");
    }

    @Test
    void theFormat_isTheOneOfTheProject() {
        properties.setProperty("maven.build.timestamp.format", "yyyyMMdd-HHmm");
        assertThat(hiddenIn("20260304-0506")).isEqualTo("${maven.build.timestamp}");
        assertThat(hiddenIn("2026-03-04T05:06:07Z")).isEqualTo("2026-03-04T05:06:07Z");
    }

    @ParameterizedTest
    @CsvSource({"yyyy, 2026", "yyyy.MM.dd, 2026.03.04", "HH, 05"})
    void aTimeWithoutMinutes_couldBeAnything_andStays(String format, String written) {
        properties.setProperty("maven.build.timestamp.format", format);
        assertThat(hiddenIn(written)).isEqualTo(written);
    }

    @Test
    void aFormatThatIsNone_hidesNothing() {
        properties.setProperty("maven.build.timestamp.format", "no format");
        assertThat(hiddenIn("2026-03-04T05:06:07Z")).isEqualTo("2026-03-04T05:06:07Z");
    }
}
