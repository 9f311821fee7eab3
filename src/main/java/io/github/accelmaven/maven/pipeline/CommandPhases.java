package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.Beginning;
import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.ModuleRun;
import io.github.accelmaven.engine.PlainRun;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.engine.command.CommandUnit;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes phases of commands through the engine, each as a module with one unit. Thread-safe. */
public final class CommandPhases {

    private final EngineContext context;
    private final Optional<Checkout> checkout;
    private final String plainReason;
    private final BuildReport report;
    private final CommandUnits units;
    private final Map<String, Gathered> gathered = new ConcurrentHashMap<>();

    /** A phase that went through the engine, and what its result rested on beside files. */
    private record Gathered(UnitRunner run, Surroundings surroundings) {}

    /**
     * @param context what the units of the session share
     * @param checkout what is on record; empty when nothing is reused
     * @param plainReason why nothing is reused
     * @param units makes the units
     */
    public CommandPhases(
            EngineContext context,
            Optional<Checkout> checkout,
            String plainReason,
            BuildReport report,
            CommandUnits units) {
        this.context = context;
        this.checkout = checkout;
        this.plainReason = plainReason;
        this.report = report;
        this.units = units;
    }

    PhaseSteps.Done run(Step step, Workspace workspace, Optional<Boolean> succeeded) throws Exception {
        String name = PhaseNames.of(step);
        CommandUnit unit = units.unit(step, workspace, succeeded);
        LastOutcome outcome = new LastOutcome(report);
        UnitRunner run = runner(step, CommandUnits.module(step, workspace), unit, outcome);
        try {
            run.begin(Beginning.ofAll(false, record -> false));
            run.process(unit);
            run.finish();
            gathered.put(PhaseNames.key(step), new Gathered(run, surroundings(unit)));
        } finally {
            // As a hook, it may run once more in this session.
            run.record().ifPresent(record -> settle(PhaseNames.key(step), record));
            report.moduleFinished(name);
        }
        String key = run.record()
                .map(record -> record.units().get(unit.id()))
                .map(UnitRecord::key)
                .orElse("");
        return new PhaseSteps.Done(outcome.last(), key);
    }

    private UnitRunner runner(Step step, Module module, CommandUnit unit, EventSink events) throws IOException {
        if (checkout.isEmpty()) {
            return new PlainRun(module.name(), plainReason, events, context.check());
        }
        ModuleRecord earlier = checkout.get().record(PhaseNames.key(step));
        String now = unit.surroundings().hex();
        boolean evidenceCounts = earlier.surroundings()
                .filter(known -> known.digest().equals(now))
                .isPresent();
        return new ModuleRun(module, earlier, evidenceCounts, context.telling(events));
    }

    /** Puts down what the next session compares with, when nothing runs any more. */
    public void conclude() throws InterruptedException {
        context.check().awaitQuiet();
        gathered.forEach(
                (key, phase) -> phase.run().conclude(phase.surroundings()).ifPresent(record -> settle(key, record)));
    }

    private void settle(String key, ModuleRecord record) {
        checkout.ifPresent(known -> known.settle(key, record));
    }

    private static Surroundings surroundings(CommandUnit unit) throws IOException {
        return new Surroundings(unit.surroundings().hex(), Long.MAX_VALUE, List.of(), List.of(), true);
    }

    /** Hears how the unit of a phase ended, and passes all on. */
    private static final class LastOutcome implements EventSink {

        private final EventSink next;
        private volatile String last = "";

        LastOutcome(EventSink next) {
            this.next = next;
        }

        @Override
        public void emit(Event event) {
            if (event instanceof Event.UnitFinished finished) {
                last = finished.outcome().name();
            }
            next.emit(event);
        }

        String last() {
            return last;
        }
    }
}
