package io.github.accelmaven.history;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a session that is like another one, but for what it is told. Not thread-safe. */
public final class SessionBuilder {

    private final SessionRecord other;
    private SessionRecord.Build build;
    private boolean isSuccess;
    private SessionRecord.Machine machine;
    private Duration total;
    private int workers;
    private SessionRecord.CacheUse cache;
    private final Map<String, Long> counters;
    private final Map<String, SessionRecord.PhaseTime> phases;
    private List<String> notReached;
    private List<SessionRecord.UnitTime> units;

    SessionBuilder(SessionRecord other) {
        this.other = other;
        this.build = other.build();
        this.isSuccess = other.isSuccess();
        this.machine = other.machine();
        this.total = other.total();
        this.workers = other.metrics().workers();
        this.cache = other.cache();
        this.counters = new LinkedHashMap<>(other.counters());
        this.phases = new LinkedHashMap<>(other.phases());
        this.notReached = other.notReached();
        this.units = other.goals();
    }

    public SessionBuilder project(String project) {
        build = new SessionRecord.Build(project, build.profile(), build.command());
        return this;
    }

    public SessionBuilder command(String command) {
        build = new SessionRecord.Build(build.project(), build.profile(), command);
        return this;
    }

    public SessionBuilder failed() {
        isSuccess = false;
        return this;
    }

    /** Modules that it did not come to. */
    public SessionBuilder notReached(String... modules) {
        notReached = List.of(modules);
        return this;
    }

    public SessionBuilder cores(int cores) {
        machine = new SessionRecord.Machine(
                machine.os(), cores, machine.jdk(), machine.maven(), machine.accel(), machine.ci());
        return this;
    }

    public SessionBuilder took(long millis) {
        total = Duration.ofMillis(millis);
        return this;
    }

    public SessionBuilder workers(int number) {
        workers = number;
        return this;
    }

    public SessionBuilder hits(int hits, int misses) {
        cache = new SessionRecord.CacheUse(hits, misses, 0, 0, Duration.ZERO, Map.of());
        return this;
    }

    public SessionBuilder counted(Counter counter, long amount) {
        counters.put(counter.key(), amount);
        return this;
    }

    /** A phase that ran. */
    public SessionBuilder phase(String name, long millis) {
        phases.put(name, new SessionRecord.PhaseTime(Duration.ofMillis(millis), false, Outcome.EXECUTED));
        return this;
    }

    /** Its work units, none of which was in the cache. */
    public SessionBuilder units(SessionRecord.UnitTime... all) {
        units = List.of(all);
        return hits(0, all.length);
    }

    public SessionRecord build() {
        SessionRecord.Metrics metrics = other.metrics();
        return new SessionRecord(
                other.id(),
                other.timestamp(),
                build,
                isSuccess,
                machine,
                new SessionRecord.Metrics(
                        total,
                        metrics.memoryMegabytes(),
                        metrics.files(),
                        metrics.outputKilobytes(),
                        metrics.cpu(),
                        workers,
                        metrics.parallelism()),
                cache,
                other.git(),
                counters,
                phases,
                notReached,
                units);
    }
}
