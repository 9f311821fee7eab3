package io.github.accelmaven.history;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The builds of a history that are like one, and that succeeded. Before it is what stands before it in the history, since the
 * clock of a machine may go back; where it does not stand there itself, all do. Immutable.
 */
public final class LikeBuilds {

    private final SessionFinder history;
    private final SessionRecord session;
    private final Predicate<Comparability> isAlike;

    private LikeBuilds(SessionFinder history, SessionRecord session, Predicate<Comparability> isAlike) {
        this.history = history;
        this.session = session;
        this.isAlike = isAlike;
    }

    /** Those whose times can be compared with that of a session, which need not be in the history. */
    public static LikeBuilds comparable(SessionFinder history, SessionRecord session) {
        return new LikeBuilds(history, session, Comparability.of(session)::equals);
    }

    /**
     * Those that a user takes for builds of the same kind as a session, which need not be in the history. How much was in the
     * cache is no matter: it is part of how builds go.
     */
    public static LikeBuilds ofTheSameKind(SessionFinder history, SessionRecord session) {
        return new LikeBuilds(history, session, Comparability.of(session)::isAlikeButForTheCache);
    }

    /**
     * Those before the session, the oldest first.
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

    /**
     * The same as {@link #before}, one session at a time, the last one first, so that they need not fit into the memory
     * together.
     *
     * @throws IOException when the file cannot be read
     */
    public void forEachBefore(int most, Consumer<SessionRecord> sessions) throws IOException {
        history.forLast(most, new Before(), sessions);
    }

    private boolean isItself(SessionRecord other) {
        return other.id().equals(session.id());
    }

    /** Is asked about sessions from the last one on. */
    private final class Before implements Predicate<SessionRecord> {

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
            return isBefore && other.isSuccess() && isAlike.test(Comparability.of(other));
        }
    }
}
