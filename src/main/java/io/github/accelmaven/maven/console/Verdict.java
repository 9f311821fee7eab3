package io.github.accelmaven.maven.console;

import io.github.accelmaven.history.Status;
import io.github.accelmaven.history.Times;
import java.time.Duration;
import java.util.Optional;

/**
 * How a build reads beside those before it.
 *
 * @param took its time
 * @param status what that is called
 * @param usual the median time of builds before it that can be compared with it; empty when there are too few
 */
public record Verdict(Duration took, Status status, Optional<Duration> usual) {

    /** Less than that is noise. */
    private static final int NOISE_PERCENT = 5;

    /** As in {@code good: 38.2 s, 12 % slower than usual (34.1 s)}. */
    String line(boolean unicode) {
        return status.label(unicode) + ": " + Times.of(took)
                + usual.map(this::compared).orElse("");
    }

    private String compared(Duration before) {
        long percent = Math.round(100.0 * (took.toMillis() - before.toMillis()) / Math.max(1, before.toMillis()));
        String usually = " (" + Times.of(before) + ")";
        if (Math.abs(percent) < NOISE_PERCENT) {
            return ", as usual" + usually;
        }
        return ", " + Math.abs(percent) + " % " + (percent < 0 ? "faster" : "slower") + " than usual" + usually;
    }
}
