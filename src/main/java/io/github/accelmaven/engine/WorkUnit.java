package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that turns inputs into outputs and whose result can be reused. The engine calls the methods in the order in
 * which they stand here, from one thread.
 */
public interface WorkUnit {

    /** What tells the unit from every other one of its module; the same in each session. */
    String id();

    /** The lifecycle phase that the unit is bound to; empty when it was called by itself. */
    String phase();

    /** The unit's name for people, as in {@code compiler:compile (default-compile)}. */
    String name();

    /** From now on {@code observer} hears what the unit looks at. */
    void observedBy(InputObserver observer);

    /**
     * What is to be done with the unit.
     *
     * @throws Exception what the unit failed with before it could be looked at, as dependencies that cannot be resolved
     */
    Treatment treatment() throws Exception;

    /** The key, read without running the unit. */
    UnitKey key(PrematureFiles premature) throws IOException;

    /**
     * The directories and files, absolute, that belong to this kind of unit: a file in them that nobody's record accounts
     * for is a leftover of another build.
     */
    Set<Path> outputLocations();

    /** The directories and files, absolute, whose files the unit reads and overwrites. */
    Set<Path> editedLocations();

    /**
     * Runs the unit.
     *
     * @throws Exception what the unit failed with; it reaches the caller of the engine as it is
     */
    RunResult run() throws Exception;

    /** Whether the result is stored even where making it anew seems to take less time than restoring it. */
    default boolean isAlwaysStored() {
        return false;
    }

    /**
     * Why the result of this run is to stay where it was made, although it holds there: in the cache, other checkouts
     * could find it. Empty when it may be stored.
     *
     * @param base the directory to which the paths of the entry are relative
     */
    default Optional<String> whyNotStored(Entry made, Path base) throws IOException {
        return Optional.empty();
    }

    /** Does to the project what an earlier run did. */
    void replay(List<Effect> effects) throws EffectException;

    /** Tells that the result of an earlier run stands for this one, and what that run warned of. */
    void reused(List<String> warnings);

    /** An effect that cannot be replayed here; the unit runs instead. */
    final class EffectException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        public EffectException(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** Why, as a clause. */
        public String reason() {
            return reason;
        }
    }
}
