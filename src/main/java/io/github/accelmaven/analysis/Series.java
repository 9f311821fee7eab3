package io.github.accelmaven.analysis;

import io.github.accelmaven.history.SessionRecord;
import java.util.List;

/**
 * Builds that can be compared with each other, one after the other. Immutable.
 *
 * @param sessions the oldest first
 */
public record Series(List<SessionRecord> sessions) {

    public Series {
        sessions = List.copyOf(sessions);
    }

    /** Whether its last builds are slower than those before. */
    public Trend trend() {
        return Trend.of(sessions.stream()
                .map(session -> (double) session.total().toMillis())
                .toList());
    }

    /** By what they became slower. */
    public List<Cause> causes(Trend.Slower slower) {
        int from = sessions.size() - slower.builds();
        return new Causes(
                        sessions.subList(Math.max(0, from - Trend.BEFORE), from),
                        sessions.subList(from, sessions.size()))
                .find();
    }
}
