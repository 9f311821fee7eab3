package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoreDecisionTest {

    @Test
    void isWorthStoring_whatTookLongerThanItsRestore() {
        assertThat(StoreDecision.isWorthStoring(Duration.ofSeconds(3), 100, 1_000_000))
                .isTrue();
        assertThat(StoreDecision.isWorthStoring(Duration.ofMillis(1), 1, 1000)).isTrue();
    }

    @Test
    void isWorthStoring_aLargeFileMadeQuickly_isNot() {
        assertThat(StoreDecision.isWorthStoring(Duration.ofMillis(300), 1, 200_000_000))
                .isFalse();
        assertThat(StoreDecision.isWorthStoring(Duration.ofMillis(100), 1000, 1000))
                .isFalse();
    }

    @Test
    void isWorthStoring_aResultWithoutFiles_isWhenItTookAnyTime() {
        assertThat(StoreDecision.isWorthStoring(Duration.ofNanos(1), 0, 0)).isTrue();
        assertThat(StoreDecision.isWorthStoring(Duration.ZERO, 0, 0)).isFalse();
    }

    @Test
    void restoreEstimate_growsWithFilesAndBytes() {
        assertThat(StoreDecision.restoreEstimate(0, 0)).isZero();
        assertThat(StoreDecision.restoreEstimate(2, 0)).isEqualTo(Duration.ofNanos(300_000));
        assertThat(StoreDecision.restoreEstimate(0, 250_000_000)).isEqualTo(Duration.ofSeconds(1));
    }
}
