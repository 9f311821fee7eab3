package io.github.accelmaven.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes();

    private int lane(long start, long took) {
        return lanes.of(Duration.ofMillis(start), Duration.ofMillis(took));
    }

    @Test
    void of_whatOverlaps_isAnotherLane_andAFreeOneIsTakenAgain() {
        assertThat(lane(0, 100)).isEqualTo(0);
        assertThat(lane(50, 100)).isEqualTo(1);
        assertThat(lane(100, 10)).isEqualTo(0);
        assertThat(lane(105, 10)).isEqualTo(2);
        assertThat(lane(150, 10)).isEqualTo(0);
    }
}
