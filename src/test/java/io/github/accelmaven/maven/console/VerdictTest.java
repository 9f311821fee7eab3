package io.github.accelmaven.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.Noise;
import io.github.accelmaven.history.Status;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static String line(long millis, Optional<Baseline> baseline) {
        return new Verdict(Duration.ofMillis(millis), Optional.of(Status.GOOD), baseline, Optional.empty()).line(false);
    }

    @Test
    void line_withoutOthersLikeIt_tellsTheTime() {
        assertThat(line(38_200, Optional.empty())).isEqualTo("good: 38.2 s");
        assertThat(new Verdict(Duration.ofSeconds(125), Optional.of(Status.SLOW), Optional.empty(), Optional.empty())
                        .line(true))
                .isEqualTo("\uD83D\uDD34 slow: 2:05 min");
    }

    @Test
    void line_withOthersLikeIt_tellsTheChange() {
        Optional<Baseline> usual = Optional.of(new Baseline(Duration.ofSeconds(40), false, Noise.NONE));
        assertThat(line(48_000, usual)).isEqualTo("good: 48.0 s, 20 % slower than usual (40.0 s)");
        assertThat(line(30_000, usual)).isEqualTo("good: 30.0 s, 25 % faster than usual (40.0 s)");
        assertThat(line(41_000, usual)).isEqualTo("good: 41.0 s, as usual (40.0 s)");
    }

    @Test
    void line_whenTimesVaryMuch_callsNothingFasterThatMayBeChance() {
        Baseline usual = new Baseline(Duration.ofSeconds(40), false, new Noise(9_000));
        assertThat(line(32_000, Optional.of(usual))).isEqualTo("good: 32.0 s, as usual (40.0 s)");
        assertThat(line(30_000, Optional.of(usual))).isEqualTo("good: 30.0 s, 25 % faster than usual (40.0 s)");
    }

    @Test
    void line_ofABuildThatFailed_comparesNothing() {
        Verdict failed = new Verdict(Duration.ofMillis(1_200), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(failed.line(false)).isEqualTo("failed after 1.20 s");
        assertThat(failed.line(true)).isEqualTo("\u274C failed after 1.20 s");
    }

    @Test
    void line_withAPinnedBaseline_namesIt() {
        Optional<Baseline> pinned = Optional.of(new Baseline(Duration.ofSeconds(40), true, Noise.NONE));
        assertThat(line(48_000, pinned)).isEqualTo("good: 48.0 s, 20 % slower than the baseline (40.0 s)");
        assertThat(line(41_000, pinned)).isEqualTo("good: 41.0 s, as the baseline (40.0 s)");
    }

    @Test
    void advice_tellsWhatToDo_andWhatItSaves() {
        Recommendation found = new Recommendation("web is slow", "Split web", Duration.ofSeconds(12));
        Verdict verdict =
                new Verdict(Duration.ofSeconds(30), Optional.of(Status.GOOD), Optional.empty(), Optional.of(found));
        assertThat(verdict.advice(false)).contains("web is slow. Split web. Saves up to 12.0 s.");
    }
}
