package io.github.accelmaven.report.html;

import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.LikeBuilds;
import io.github.accelmaven.history.Noise;
import io.github.accelmaven.history.PinnedBuilds;
import io.github.accelmaven.history.Sample;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A build after those before it that can be compared with it and that succeeded; one that failed stands alone. Immutable.
 *
 * @param builds without their work units, the oldest first; the last one is the build itself
 * @param baseline the one that is pinned, else the median time of the last {@value Baseline#BUILDS} builds before it;
 *     empty when they are too few
 */
public record PastBuilds(List<SessionRecord> builds, Optional<Baseline> baseline) {

    public PastBuilds {
        builds = List.copyOf(builds);
    }

    /**
     * That of a build.
     *
     * @param session it is in the history
     * @param most how many builds are shown, the build itself included
     * @throws IOException when the history cannot be read
     */
    public static PastBuilds of(SessionRecord session, int most, SessionFinder history) throws IOException {
        if (!session.isSuccess()) {
            return new PastBuilds(List.of(session.withoutGoals()), Optional.empty());
        }
        LikeBuilds like = LikeBuilds.comparable(history, session);
        List<SessionRecord> before = like.headsBefore(Math.max(most - 1, Baseline.BUILDS));
        List<SessionRecord> builds = new ArrayList<>(last(before, most - 1));
        builds.add(session.withoutGoals());
        Sample usual = times(last(before, Baseline.BUILDS));
        Optional<Baseline> pinned = PinnedBuilds.of(history.file())
                .like(session)
                .map(other -> new Baseline(other.total(), true, Noise.of(usual)));
        return new PastBuilds(builds, pinned.or(() -> Baseline.usual(usual)));
    }

    private static Sample times(List<SessionRecord> builds) {
        Sample millis = new Sample();
        builds.forEach(build -> millis.add((double) build.total().toMillis()));
        return millis;
    }

    private static List<SessionRecord> last(List<SessionRecord> builds, int most) {
        return builds.subList(Math.max(0, builds.size() - most), builds.size());
    }
}
