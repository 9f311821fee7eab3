package io.github.accelmaven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.time.Duration;
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

    @Test
    void bytes_ofMoreThanALongHolds_isRefused() {
        assertThatThrownBy(() -> SettingValues.bytes("accel.cache.maxSize", "99999999999TB"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void time_ofAQuantity_isItsDuration() {
        assertThat(SettingValues.time("accel.cache.ttl", "30m")).isEqualTo(Duration.ofMinutes(30));
        assertThat(SettingValues.time("accel.cache.ttl", "24H")).isEqualTo(Duration.ofDays(1));
        assertThat(SettingValues.time("accel.cache.ttl", "1.5 d")).isEqualTo(Duration.ofHours(36));
        assertThat(SettingValues.time("accel.cache.ttl", "2w")).isEqualTo(Duration.ofDays(14));
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
