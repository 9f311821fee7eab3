package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00 s",
        "1, 0.00 s",
        "420, 0.42 s",
        "9994, 9.99 s",
        "9995, 10.0 s",
        "59949, 59.9 s",
        "59950, 1:00 min",
        "125400, 2:05 min",
        "3599500, 1:00:00 h",
        "3725000, 1:02:05 h"
    })
    void of_hasThreeDigits_andRoundsIntoTheNextUnit(long millis, String shown) {
        assertThat(Times.of(Duration.ofMillis(millis))).isEqualTo(shown);
    }
}
