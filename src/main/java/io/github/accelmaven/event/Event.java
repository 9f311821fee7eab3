package io.github.accelmaven.event;

import java.time.Duration;

/** Something that happened in a session. Events are values: the core emits them, the outside renders them. */
public sealed interface Event {

    /**
     * A work unit ended.
     *
     * @param module the name of the module it belongs to
     * @param unit the unit's name within the module, as in {@code compiler:compile (default-compile)}
     * @param outcome how it ended
     * @param reason why it ran, or where the result came from; never empty
     * @param failure what it failed with, in one line; empty when it did not fail, or said nothing
     * @param took wall time from the first look at the unit to its end
     * @param saved wall time of the run that the hit stands for, less {@code took}; zero for what ran
     * @param ended when it ended, by {@link System#nanoTime}
     */
    record UnitFinished(
            String module,
            String unit,
            Outcome outcome,
            String reason,
            String failure,
            Duration took,
            Duration saved,
            long ended)
            implements Event {

        /** One that ended just now, and did not fail. */
        public UnitFinished(String module, String unit, Outcome outcome, String reason, Duration took, Duration saved) {
            this(module, unit, outcome, reason, "", took, saved, System.nanoTime());
        }

        /**
         * One that failed just now.
         *
         * @param reason why it ran
         * @param cause what it failed with
         */
        public static UnitFinished failed(String module, String unit, String reason, Throwable cause, Duration took) {
            return new UnitFinished(
                    module,
                    unit,
                    Outcome.FAILED,
                    reason,
                    FailureText.of(cause),
                    took,
                    Duration.ZERO,
                    System.nanoTime());
        }
    }

    /**
     * A phase of {@code accel.toml} ended.
     *
     * @param phase its name, with that of its workspace where there are several
     * @param took its wall time
     */
    record PhaseFinished(String phase, Outcome outcome, Duration took) implements Event {}

    /**
     * Time went by with something that accel does; times of one activity add up.
     *
     * @param time wall time of the worker that did it
     * @param ended when it ended, by {@link System#nanoTime}
     */
    record Spent(Activity activity, Duration time, long ended) implements Event {

        /** Some that ended just now. */
        public Spent(Activity activity, Duration time) {
            this(activity, time, System.nanoTime());
        }
    }

    /**
     * A fault of the accelerator that does not fail the build.
     *
     * @param source what is at fault, for example {@code disk cache}; a source is heard once a session
     * @param sentence what happened, why, and what to do
     */
    record Warned(String source, String sentence) implements Event {}

    /**
     * A work unit that the next build has to look into, although nothing may change until then.
     *
     * @param module the name of the module it belongs to
     * @param unit the unit's id within the module
     * @param why as a clause
     */
    record LeftNoEvidence(String module, String unit, String why) implements Event {}

    /**
     * Something was counted; amounts of one counter add up.
     *
     * @param amount zero or more
     */
    record Counted(Counter counter, long amount) implements Event {}

    /**
     * Something that is no fault, but that a user would want to know.
     *
     * @param sentence what was done, and why
     */
    record Noted(String sentence) implements Event {}
}
