package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Sample FOUR = Sample.of(List.of(4.0, 1.0, 3.0, 2.0));

    @Test
    void quantiles_interpolate() {
        assertThat(FOUR.quantile(0.5)).isEqualTo(2.5);
        assertThat(FOUR.quantile(0)).isEqualTo(1);
        assertThat(FOUR.quantile(1)).isEqualTo(4);
        assertThat(Sample.of(List.of(7.0)).quantile(0.95)).isEqualTo(7);
    }

    @Test
    void median_isTheQuantileInTheMiddle() {
        assertThat(FOUR.median()).isEqualTo(2.5);
        assertThat(FOUR.medianDeviation()).isEqualTo(1);
    }

    @Test
    void medianTime_isInWholeMilliseconds() {
        assertThat(FOUR.medianTime()).isEqualTo(Duration.ofMillis(3));
        assertThat(FOUR.time(1)).isEqualTo(Duration.ofMillis(4));
    }
}
