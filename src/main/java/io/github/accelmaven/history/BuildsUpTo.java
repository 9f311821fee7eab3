package io.github.accelmaven.history;

import java.util.function.Predicate;

/**
 * Knows a build, and those before it that a user takes for builds of the same kind: the same project, class of thresholds,
 * command and kind of machine, nothing failed. How much was in the cache is no matter: it is part of how builds go. To be
 * asked about sessions the last one first. Not thread-safe.
 */
public final class BuildsUpTo implements Predicate<SessionRecord> {

    private final SessionRecord last;
    private final Comparability kind;
    private boolean isReached;

    /** @param last the build up to which it goes, which is one of them even when it failed */
    public BuildsUpTo(SessionRecord last) {
        this.last = last;
        this.kind = Comparability.of(last);
    }

    @Override
    public boolean test(SessionRecord session) {
        if (session.id().equals(last.id())) {
            isReached = true;
            return true;
        }
        return isReached && session.isSuccess() && Comparability.of(session).isAlikeButForTheCache(kind);
    }
}
