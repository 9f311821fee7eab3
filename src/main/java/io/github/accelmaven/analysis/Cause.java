package io.github.accelmaven.analysis;

import java.time.Duration;

/** Something by which builds became slower. */
public sealed interface Cause {

    /**
     * A work unit takes longer.
     *
     * @param unit its name, with that of its module
     * @param before what it took
     * @param after what it takes
     */
    record SlowerGoal(String unit, Duration before, Duration after) implements Cause {}

    /**
     * Less is in the cache.
     *
     * @param before the rate of hits, from 0 to 1
     * @param after the rate now
     * @param unit a work unit that ran, with that of its module; most of the time is lost with it
     * @param reason why it ran
     */
    record LowerHitRate(double before, double after, String unit, String reason) implements Cause {}

    /**
     * There is more to do.
     *
     * @param what what there is more of, as {@code modules}
     * @param before how many there were
     * @param after how many there are
     */
    record MoreWork(String what, long before, long after) implements Cause {}

    /** Fewer modules are built at once. */
    record FewerWorkers(long before, long after) implements Cause {}
}
