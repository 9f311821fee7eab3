package io.github.accelmaven.report.html;

import io.github.accelmaven.history.Comparability;
import io.github.accelmaven.history.RecentBuilds;
import io.github.accelmaven.history.Sample;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A build after those before it that can be compared with it and that succeeded. Immutable.
 *
 * @param builds without their work units, the oldest first; the last one is the build itself
 * @param usual the median time of the last {@value RecentBuilds#BASELINE} builds before it; empty when they are too few
 */
public record Trend(List<SessionRecord> builds, Optional<Duration> usual) {

    public Trend {
        builds = List.copyOf(builds);
    }

    /**
     * That of a build.
     *
     * @param session it is in the history
     * @param most how many builds are shown, the build itself included
     * @throws IOException when the history cannot be read
     */
    public static Trend of(SessionRecord session, int most, SessionFinder history) throws IOException {
        Comparability alike = Comparability.of(session);
        AtomicBoolean isBefore = new AtomicBoolean();
        List<SessionRecord> found = history.lastHeads(Math.max(most, RecentBuilds.BASELINE + 1), other -> {
            if (other.id().equals(session.id())) {
                isBefore.set(true);
                return true;
            }
            return isBefore.get()
                    && other.isSuccess()
                    && Comparability.of(other).equals(alike);
        });
        return new Trend(last(found, most), usual(found));
    }

    private static Optional<Duration> usual(List<SessionRecord> found) {
        Sample millis = new Sample();
        List<SessionRecord> before = found.subList(0, Math.max(0, found.size() - 1));
        last(before, RecentBuilds.BASELINE)
                .forEach(build -> millis.add((double) build.total().toMillis()));
        return millis.size() < RecentBuilds.FEWEST
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(millis.quantile(0.5))));
    }

    private static List<SessionRecord> last(List<SessionRecord> builds, int most) {
        return builds.subList(Math.max(0, builds.size() - most), builds.size());
    }
}
