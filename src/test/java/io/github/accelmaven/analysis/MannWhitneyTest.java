package io.github.accelmaven.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;

class MannWhitneyTest {

    private static final MannWhitneyUTest LIBRARY = MannWhitneyUTest.withDefaults()
            .with(AlternativeHypothesis.GREATER_THAN)
            .with(PValueMethod.EXACT);

    @Test
    void greater_isWhatALibraryGives() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double shift = random.nextDouble();
            double[] first =
                    random.doubles(3 + random.nextInt(6), shift, shift + 1).toArray();
            double[] second = random.doubles(5 + random.nextInt(16)).toArray();

            assertThat(MannWhitney.greater(first, second))
                    .as("seed %d, round %d", seed, i)
                    .isCloseTo(LIBRARY.test(first, second).getPValue(), within(1e-12));
        }
    }

    @Test
    void greater_countsEveryWayToDealEqualNumbersOut() {
        // Of the six ways to choose two of 1, 2, 2, 3, five have a sum of four or more, and one has five or more twice.
        assertThat(MannWhitney.greater(new double[] {2, 2}, new double[] {1, 3}))
                .isCloseTo(4.0 / 6, within(1e-12));
        assertThat(MannWhitney.greater(new double[] {2, 3}, new double[] {1, 2}))
                .isCloseTo(2.0 / 6, within(1e-12));
    }

    @Test
    void greater_ofNumbersThatAreAllEqual_isCertain() {
        assertThat(MannWhitney.greater(new double[] {7, 7, 7}, new double[] {7, 7, 7, 7}))
                .isEqualTo(1);
    }
}
