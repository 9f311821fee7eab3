package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void isExceeded_whenLittleIsKnown_asksForFivePercentAndTenMilliseconds() {
        assertThat(Noise.NONE.isExceeded(1_000, 1_050)).isFalse();
        assertThat(Noise.NONE.isExceeded(1_000, 1_051)).isTrue();
        assertThat(Noise.NONE.isExceeded(1_000, 949)).isTrue();
        assertThat(Noise.NONE.isExceeded(50, 60)).isFalse();
        assertThat(Noise.NONE.isExceeded(50, 61)).isTrue();
    }

    @Test
    void of_takesTwoStandardDeviationsOfTheTimes() {
        Noise noise = Noise.of(Sample.of(List.of(900.0, 1_000.0, 1_100.0)));

        assertThat(noise.around(1_000)).isEqualTo(2 * 1.4826 * 100);
        assertThat(noise.isExceeded(1_000, 1_296)).isFalse();
        assertThat(noise.isExceeded(1_000, 1_297)).isTrue();
    }

    @Test
    void of_whenThereAreTooFew_isNone() {
        assertThat(Noise.of(Sample.of(List.of(1.0, 9_000.0)))).isEqualTo(Noise.NONE);
    }
}
