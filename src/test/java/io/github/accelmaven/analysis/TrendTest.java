package io.github.accelmaven.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {

    /** The simulations of the site's page on the history. */
    private static final long SEED = 20261123;

    private static final int SERIES = 4_000;

    @Test
    void of_fiveSlowerBuilds_areARegression() {
        assertThat(Trend.of(series(20, 1_000, 5, 1_200))).isInstanceOfSatisfying(Trend.Slower.class, slower -> {
            assertThat(slower.isCertain()).isTrue();
            assertThat(slower.builds()).isEqualTo(5);
            assertThat(slower.before()).isEqualTo(Duration.ofSeconds(1));
            assertThat(slower.after()).isEqualTo(Duration.ofMillis(1_200));
            assertThat(slower.growth()).isCloseTo(0.2, within(1e-9));
            assertThat(slower.probability()).isLessThan(0.001);
        });
    }

    @Test
    void of_threeSlowerBuilds_areAPossibleRegression() {
        List<Double> millis = series(20, 1_000, 2, 990);
        millis.addAll(List.of(1_200.0, 1_210.0));
        assertThat(Trend.of(millis)).isInstanceOf(Trend.Steady.class);

        millis.add(1_190.0);
        assertThat(Trend.of(millis)).isInstanceOfSatisfying(Trend.Slower.class, slower -> {
            assertThat(slower.isCertain()).isFalse();
            assertThat(slower.builds()).isEqualTo(3);
        });
    }

    @Test
    void of_lessThanFivePercent_isSteady_howeverCertain() {
        assertThat(Trend.of(series(20, 1_000, 5, 1_049))).isInstanceOf(Trend.Steady.class);
    }

    @Test
    void of_fewerBuildsThanCanTell_isSteady() {
        assertThat(Trend.of(series(4, 1_000, 5, 2_000))).isInstanceOf(Trend.Steady.class);
        assertThat(Trend.of(series(5, 1_000, 5, 2_000))).isInstanceOf(Trend.Slower.class);
        assertThat(Trend.of(List.of())).isInstanceOf(Trend.Steady.class);
    }

    @Test
    void of_fasterBuilds_isSteady() {
        assertThat(Trend.of(series(20, 1_000, 5, 700))).isInstanceOf(Trend.Steady.class);
    }

    @Test
    void of_looksAtTheTwentyBuildsBefore_andNoFurther() {
        List<Double> millis = new ArrayList<>(Collections.nCopies(50, 500.0));
        millis.addAll(series(20, 1_000, 5, 1_000));

        assertThat(Trend.of(millis)).isInstanceOf(Trend.Steady.class);
    }

    @Test
    void of_seriesThatDoNotChange_hardlyEverRaisesAnAlarm() {
        Simulation simulation = new Simulation(new Random(SEED));
        for (double noise : new double[] {0.04, 0.1, 0.2}) {
            double alarms = simulation.share(noise, 0, 0);

            assertThat(alarms).as("seed %d, noise %.2f", SEED, noise).isLessThanOrEqualTo(0.02);
        }
    }

    @Test
    void of_aShiftOfTwentyPercent_isFoundWithinFiveBuilds() {
        double found = new Simulation(new Random(SEED)).share(0.04, 0.2, 5);

        assertThat(found).as("seed %d", SEED).isGreaterThanOrEqualTo(0.9);
    }

    /** Series of builds with times that vary by a log-normal noise, as times of programs do. */
    private record Simulation(Random random) {

        /** The share of series of 25 builds, of which the last ones are slower, that count as a certain regression. */
        double share(double noise, double shift, int shifted) {
            int regressions = 0;
            for (int i = 0; i < SERIES; i++) {
                List<Double> millis = new ArrayList<>();
                for (int build = 0; build < Trend.LOOKED_AT; build++) {
                    double level = build < Trend.LOOKED_AT - shifted ? 1 : 1 + shift;
                    millis.add(10_000 * level * Math.exp(noise * random.nextGaussian()));
                }
                regressions += Trend.of(millis) instanceof Trend.Slower slower && slower.isCertain() ? 1 : 0;
            }
            return regressions / (double) SERIES;
        }
    }

    private static List<Double> series(int builds, double millis, int later, double laterMillis) {
        List<Double> series = new ArrayList<>(Collections.nCopies(builds, millis));
        series.addAll(Collections.nCopies(later, laterMillis));
        return series;
    }
}
