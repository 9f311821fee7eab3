package io.github.accelmaven.maven.console;

import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.Status;
import io.github.accelmaven.history.Times;
import java.time.Duration;
import java.util.Optional;

/**
 * How a build reads beside those before it.
 *
 * @param took its time
 * @param status what that is called; empty when the build failed
 * @param baseline what it is held against; empty when there are too few builds like it
 * @param advice what would make it faster, when that is worth a line
 */
public record Verdict(
        Duration took, Optional<Status> status, Optional<Baseline> baseline, Optional<Recommendation> advice) {

    /** As in {@code good: 38.2 s, 12 % slower than usual (34.1 s)}, or {@code failed after 1.20 s}. */
    String line(boolean unicode) {
        return status.map(known -> known.label(unicode) + ": " + Times.of(took)
                        + baseline.map(this::compared).orElse(""))
                .orElseGet(() -> Status.failed(unicode) + " after " + Times.of(took));
    }

    /** What would make it faster, what to do, and what that saves, in sentences; empty when nothing is worth a line. */
    Optional<String> advice(boolean unicode) {
        return advice.map(found -> (unicode ? "\uD83D\uDCA1 " : "") + found.what() + ". " + found.fix()
                + ". Saves up to " + Times.of(found.saving()) + ".");
    }

    private String compared(Baseline baseline) {
        Duration before = baseline.time();
        long percent = Math.round(100.0 * (took.toMillis() - before.toMillis()) / Math.max(1, before.toMillis()));
        String against = (baseline.isPinned() ? "the baseline" : "usual") + " (" + Times.of(before) + ")";
        return !baseline.noise().isExceeded((double) before.toMillis(), (double) took.toMillis())
                ? ", as " + against
                : ", " + Math.abs(percent) + " % " + (percent < 0 ? "faster" : "slower") + " than " + against;
    }
}
