package io.github.accelmaven.engine;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Surroundings;
import java.time.Duration;
import java.util.Optional;

/** Runs every unit, as Maven does: nothing is looked up, stored or remembered. */
public final class PlainRun implements UnitRunner {

    private final String module;
    private final String reason;
    private final EventSink events;
    private final RecordCheck check;

    /**
     * @param module the module's name
     * @param reason why units run, as in {@code accel.cache is false}
     * @param events where results go
     * @param check compares modules that come later with their records
     */
    public PlainRun(String module, String reason, EventSink events, RecordCheck check) {
        this.module = module;
        this.reason = reason;
        this.events = events;
        this.check = check;
    }

    @Override
    public void begin(Beginning beginning) {
        // Nothing is known of the build directory, and nothing is changed in it.
    }

    @Override
    public void process(WorkUnit unit) throws Exception {
        Stopwatch watch = new Stopwatch();
        try {
            unit.run();
            events.emit(new Event.UnitFinished(
                    module, unit.name(), Outcome.EXECUTED, reason, watch.elapsed(), Duration.ZERO));
        } catch (Exception e) {
            events.emit(Event.UnitFinished.failed(module, unit.name(), reason, e, watch.elapsed()));
            throw e;
        } finally {
            check.forget();
        }
    }

    @Override
    public boolean processKnown(WorkUnit unit) {
        // What a unit reads is never asked here.
        return false;
    }

    @Override
    public boolean processEarly(WorkUnit unit) {
        // Whether the result is the right one can only be told by a key.
        return false;
    }

    @Override
    public boolean confirm(WorkUnit unit) {
        return false;
    }

    @Override
    public boolean broughtAnew(String unit) {
        return true;
    }

    @Override
    public void catchUp() {
        // Nothing was put off.
    }

    @Override
    public void finish() {
        // Every unit has ended already.
    }

    @Override
    public Optional<ModuleRecord> record() {
        return Optional.empty();
    }

    @Override
    public Optional<ModuleRecord> conclude(Surroundings surroundings) {
        return Optional.empty();
    }
}
