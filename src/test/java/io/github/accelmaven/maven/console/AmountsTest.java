package io.github.accelmaven.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({"0,0 B", "999,999 B", "1000,1.0 kB", "12345678,12.3 MB", "5000000000000000,5000.0 TB"})
    void bytes_areWrittenInTheLargestUnit(long bytes, String text) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0.0 s", "PT1M59S,119.0 s", "PT2M,2 min", "PT1H59M,119 min", "PT2H,2 h", "P2D,2 d"})
    void time_isWrittenInTheUnitThatReadsBest(Duration time, String text) {
        assertThat(Amounts.time(time)).isEqualTo(text);
    }
}
