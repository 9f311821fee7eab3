package io.github.accelmaven.history;

import io.github.accelmaven.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One session in the history: what was built, how long it took, what the cache gave. All durations come from the monotonic
 * clock and are written in milliseconds. Immutable.
 *
 * @param id unique among all sessions
 * @param timestamp when the session began, by the clock of the machine
 * @param build what was built
 * @param isSuccess whether nothing failed
 * @param machine where
 * @param metrics what it took
 * @param cache what the cache gave
 * @param git the state of the checkout; empty where there is no repository, or no git
 * @param counters what was counted, by the names of {@link io.github.accelmaven.event.Counter}
 * @param phases what accel spent its time on, and the phases of {@code accel.toml}, by name, in the order of their ends
 * @param notReached the modules of which no goal was taken, because something failed before; none when nothing failed
 * @param goals the work units, in the order of their ends; none when they were not asked for
 */
public record SessionRecord(
        String id,
        Instant timestamp,
        Build build,
        boolean isSuccess,
        Machine machine,
        Metrics metrics,
        CacheUse cache,
        Optional<Git> git,
        Map<String, Long> counters,
        Map<String, PhaseTime> phases,
        List<String> notReached,
        List<UnitTime> goals) {

    public SessionRecord {
        counters = Collections.unmodifiableMap(new LinkedHashMap<>(counters));
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        notReached = List.copyOf(notReached);
        goals = List.copyOf(goals);
    }

    /** One that came to all modules. */
    public SessionRecord(
            String id,
            Instant timestamp,
            Build build,
            boolean isSuccess,
            Machine machine,
            Metrics metrics,
            CacheUse cache,
            Optional<Git> git,
            Map<String, Long> counters,
            Map<String, PhaseTime> phases,
            List<UnitTime> goals) {
        this(id, timestamp, build, isSuccess, machine, metrics, cache, git, counters, phases, List.of(), goals);
    }

    /** The same, but for the work units. */
    public SessionRecord withoutGoals() {
        return new SessionRecord(
                id, timestamp, build, isSuccess, machine, metrics, cache, git, counters, phases, notReached, List.of());
    }

    /** How long it took, from the beginning of Maven's request to the end of accel's part. */
    public Duration total() {
        return metrics.total();
    }

    /**
     * What was built.
     *
     * @param project {@code groupId:artifactId} of the top-level project
     * @param profile the class of thresholds that the project chose
     * @param command goals and switches, secrets masked
     */
    public record Build(String project, String profile, String command) {}

    /**
     * The machine and what ran on it.
     *
     * @param os name and architecture of the operating system, as in {@code Linux amd64}
     * @param cores how many processors the JVM may use
     * @param jdk version of the JDK that ran Maven
     * @param maven version of Maven
     * @param accel version of accel
     * @param ci the build server; empty on a desk
     */
    public record Machine(String os, int cores, String jdk, String maven, String accel, String ci) {}

    /**
     * What a session took.
     *
     * @param total wall time
     * @param memoryMegabytes the most memory that the process had, in 10⁶ bytes
     * @param files how many files the work units made, those included that were in place
     * @param outputKilobytes their size together, in 10³ bytes
     * @param cpu what the process used of the processors, without child processes; with the start of the JVM, which is no
     *     part of the total, when it began for this session
     * @param workers how many modules or phases could be under way at once
     * @param parallelism how many work units were under way on average
     */
    public record Metrics(
            Duration total,
            long memoryMegabytes,
            long files,
            long outputKilobytes,
            Duration cpu,
            int workers,
            double parallelism) {}

    /**
     * What the cache gave.
     *
     * @param hits how many work units had their result already
     * @param misses how many could have had it, and ran
     * @param loadedKilobytes bytes taken out of the cache, in 10³
     * @param storedKilobytes bytes put into it, in 10³
     * @param saved what the hits saved together
     * @param byLevel the hits by where the result was: {@code in_place}, {@code memory}, {@code disk}
     */
    public record CacheUse(
            long hits,
            long misses,
            long loadedKilobytes,
            long storedKilobytes,
            Duration saved,
            Map<String, Long> byLevel) {

        public CacheUse {
            byLevel = Collections.unmodifiableMap(new LinkedHashMap<>(byLevel));
        }

        /** The share of hits, from 0 to 1; 0 when nothing could have been one. */
        public double hitRate() {
            return hits == 0 ? 0 : (double) hits / (hits + misses);
        }
    }

    /**
     * The state of a checkout.
     *
     * @param commit the full name
     * @param branch empty when none is checked out
     * @param dirty whether files differ from the commit, those that git does not know included
     */
    public record Git(String commit, String branch, boolean dirty) {}

    /**
     * A phase of a session.
     *
     * @param start from the beginning of the session; empty for what several workers do now and then
     * @param took its wall time; for what several workers do at once, that of all of them together
     * @param cacheHit whether its result was there already
     * @param outcome how it ended
     */
    public record PhaseTime(Optional<Duration> start, Duration took, boolean cacheHit, Outcome outcome) {

        /** One of which nobody knows when it began. */
        public PhaseTime(Duration took, boolean cacheHit, Outcome outcome) {
            this(Optional.empty(), took, cacheHit, outcome);
        }
    }

    /**
     * A work unit.
     *
     * @param module the name of the module or phase it belongs to
     * @param goal as in {@code compiler:compile}
     * @param execution as in {@code default-compile}; empty for what is no goal of Maven
     * @param start from the beginning of the session
     * @param took wall time
     * @param outcome how it ended
     * @param reason why it ran, or where its result came from
     * @param failure what it failed with, in one line without secrets; empty when it did not fail, or said nothing
     * @param saved what the hit saved
     * @param worker which of the workers took it, from 0
     */
    public record UnitTime(
            String module,
            String goal,
            String execution,
            Duration start,
            Duration took,
            Outcome outcome,
            String reason,
            String failure,
            Duration saved,
            int worker) {

        /** One that did not fail. */
        public UnitTime(
                String module,
                String goal,
                String execution,
                Duration start,
                Duration took,
                Outcome outcome,
                String reason,
                Duration saved,
                int worker) {
            this(module, goal, execution, start, took, outcome, reason, "", saved, worker);
        }

        /** The same with what it failed with in other words. */
        public UnitTime failedWith(String failure) {
            return new UnitTime(module, goal, execution, start, took, outcome, reason, failure, saved, worker);
        }

        /** The goal with its execution, as in {@code compiler:compile (default-compile)}. */
        public String unit() {
            return execution.isEmpty() ? goal : goal + " (" + execution + ")";
        }

        /** Whether somebody means this one by the name of a goal, with or without an execution in parentheses. */
        public boolean isOfGoal(String name) {
            return name.equals(goal) || name.equals(unit());
        }
    }
}
