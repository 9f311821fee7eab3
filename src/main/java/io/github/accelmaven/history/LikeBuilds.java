package io.github.accelmaven.history;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Builds of a history that can be compared with one. Immutable.
 *
 * @param history where they are
 * @param session that one, which need not be in it
 */
public record LikeBuilds(SessionFinder history, SessionRecord session) {

    /**
     * Those that succeeded before it, the oldest first. Before is what stands before it in the history, since the clock of a
     * machine may go back; where it does not stand there itself, all do.
     *
     * @param most how many there are at most, the last ones
     * @throws IOException when the file cannot be read
     */
    public List<SessionRecord> before(int most) throws IOException {
        return history.last(most, new Before());
    }

    /**
     * The same, without counters, phases and work units, which is many times as fast.
     *
     * @throws IOException when the file cannot be read
     */
    public List<SessionRecord> headsBefore(int most) throws IOException {
        return history.lastHeads(most, new Before());
    }

    private boolean isItself(SessionRecord other) {
        return other.id().equals(session.id());
    }

    /** Is asked about sessions from the last one on. */
    private final class Before implements Predicate<SessionRecord> {

        private final Comparability wanted = Comparability.of(session);
        private boolean isBefore;

        Before() throws IOException {
            this.isBefore = history.withId(session.id()).isEmpty();
        }

        @Override
        public boolean test(SessionRecord other) {
            if (isItself(other)) {
                isBefore = true;
                return false;
            }
            return isBefore && other.isSuccess() && Comparability.of(other).equals(wanted);
        }
    }
}
