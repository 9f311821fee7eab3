package io.github.accelmaven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingValuesTest {

    @ParameterizedTest
    @CsvSource({
        "1048576,1048576",
        "500MB,500000000",
        "1GB,1000000000",
        "1.5 GB,1500000000",
        "512MiB,536870912",
        "2t,2000000000000",
        " 7k ,7000",
        "0,0",
        "1000000000000000000,1000000000000000000",
        "007kb,7000",
        "0.5kib,512",
    })
    void bytes_ofASize_isItsNumberOfBytes(String text, long bytes) {
        assertThat(SettingValues.bytes("accel.cache.maxSize", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lots", "-1GB", "GB", "1XB", "1,5GB", "1GB2", "0x10"})
    void bytes_ofSomethingElse_saysWhatIsAccepted(String text) {
        assertThatThrownBy(() -> SettingValues.bytes("accel.cache.maxSize", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache.maxSize=" + text)
                .hasMessageContaining("500MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999TB", "9223372036854775808", "99999999999999999999999999999999"})
    void bytes_ofMoreThanALongHolds_isRefused(String text) {
        assertThatThrownBy(() -> SettingValues.bytes("accel.cache.maxSize", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too large");
    }

    @ParameterizedTest
    @CsvSource({"500MB,true", "1.5 GiB,true", "100,true", "lots,false", "1XB,false", "9999999,false"})
    void isSize_isTrueForWhatBytesAccepts(String text, boolean isSize) {
        assertThat(SettingValues.isSize(text)).isEqualTo(isSize);
    }

    @Test
    void percent_isAWholeNumberUpToAHundred() {
        assertThat(SettingValues.percent(" 10 % ")).hasValue(10);
        assertThat(SettingValues.percent("100%")).hasValue(100);
        assertThat(SettingValues.percent("7")).hasValue(7);
        assertThat(SettingValues.percent("101%")).isEmpty();
        assertThat(SettingValues.percent("-1")).isEmpty();
        assertThat(SettingValues.percent("0.8")).isEmpty();
    }

    @Test
    void time_ofAQuantity_isItsDuration() {
        assertThat(SettingValues.time("accel.cache.ttl", "30m")).isEqualTo(Duration.ofMinutes(30));
        assertThat(SettingValues.time("accel.cache.ttl", "24H")).isEqualTo(Duration.ofDays(1));
        assertThat(SettingValues.time("accel.cache.ttl", "1.5 d")).isEqualTo(Duration.ofHours(36));
        assertThat(SettingValues.time("accel.cache.ttl", "2w")).isEqualTo(Duration.ofDays(14));
        assertThat(SettingValues.time("accel.cache.ttl", "0.5s")).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999w", "99999999999999h", "9999999999999999999999s"})
    void time_thatNoClockCanSubtract_isRefused(String text) {
        assertThatThrownBy(() -> SettingValues.time("accel.cache.ttl", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void time_ofALifetime_canBeSubtractedFromNow() {
        Duration never = SettingValues.time("accel.cache.ttl", "99999d");
        assertThat(Instant.now().minus(never)).isBefore(Instant.EPOCH);
    }

    /** Somebody in Turkey writes the same units as everybody else. */
    @Test
    void bytes_whereLettersHaveOtherCapitals_areTheSame() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(SettingValues.bytes("accel.cache.maxSize", "1GIB")).isEqualTo(1L << 30);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "7", "7 years", "-1h"})
    void time_ofSomethingElse_saysWhatIsAccepted(String text) {
        assertThatThrownBy(() -> SettingValues.time("accel.cache.ttl", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache.ttl=" + text)
                .hasMessageContaining("24h");
    }
}
