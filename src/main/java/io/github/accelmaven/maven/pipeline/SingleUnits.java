package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.Beginning;
import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.ModuleRun;
import io.github.accelmaven.engine.PlainRun;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Takes units through the engine that are alone in their modules. Thread-safe. */
public final class SingleUnits {

    private final EngineContext context;
    private final Optional<Checkout> checkout;
    private final String plainReason;
    private final EventSink events;
    private final Decoration decoration;
    private final Map<String, Gathered> gathered = new ConcurrentHashMap<>();

    /**
     * A unit that went through the engine.
     *
     * @param surroundings what its result rested on beside files
     * @param known what is on record of it
     */
    private record Gathered(UnitRunner run, Surroundings surroundings, ModuleRecord known) {}

    /**
     * @param context what the units of the session share
     * @param checkout what is on record; empty when nothing is reused
     * @param plainReason why nothing is reused
     * @param decoration puts something around the units
     */
    public SingleUnits(
            EngineContext context,
            Optional<Checkout> checkout,
            String plainReason,
            EventSink events,
            Decoration decoration) {
        this.context = context;
        this.checkout = checkout;
        this.plainReason = plainReason;
        this.events = events;
        this.decoration = decoration;
    }

    /** Puts another unit around one, or leaves it as it is. */
    @FunctionalInterface
    public interface Decoration {
        WorkUnit around(Module module, WorkUnit unit);
    }

    /** What a unit's result rests on beside files. */
    @FunctionalInterface
    interface Grounds {
        Digest now() throws IOException;
    }

    /**
     * A module for one unit, without a build directory: it looks after what the unit makes alone.
     *
     * @param name for people
     * @param id what entries call it
     * @param workspace its directory, absolute and normalised
     * @param aside what the directory for leftovers is called
     * @param made tells the files, absolute, that the unit makes
     */
    static Module module(String name, String id, Path workspace, String aside, Predicate<Path> made) {
        Path own = Checkout.directory(workspace);
        return new Module(
                name,
                id,
                workspace,
                own.resolve("phases"),
                Set.of(),
                own.resolve("aside").resolve(aside),
                file -> false,
                made);
    }

    /**
     * Brings about the result of a unit.
     *
     * @param key under which its record is kept, the same in all checkouts and whoever calls the build
     * @return how, and under which key
     * @throws Exception what the unit failed with
     */
    PhaseSteps.Done run(Module module, String key, WorkUnit unit, Grounds grounds) throws Exception {
        LastOutcome outcome = new LastOutcome(events);
        WorkUnit taken = decoration.around(module, unit);
        // What is put around a unit has a say in whether its result stands.
        String before = grounds.now().hex();
        ModuleRecord earlier = checkout.map(known -> known.record(key)).orElse(ModuleRecord.EMPTY);
        UnitRunner run = runner(module, earlier, taken.equals(unit) ? before : "", outcome);
        boolean stood = false;
        try {
            run.begin(Beginning.ofAll(false, record -> false));
            run.process(taken);
            run.finish();
            stood = outcome.last() == Outcome.UP_TO_DATE;
        } finally {
            // As a hook, it may run once more in this session.
            if (!stood) {
                run.record().ifPresent(record -> settle(key, record));
            }
        }
        Surroundings surroundings = surroundings(stood ? before : grounds.now().hex());
        gathered.put(
                key,
                new Gathered(run, surroundings, stood ? earlier : run.record().orElse(ModuleRecord.EMPTY)));
        String result = run.record()
                .map(record -> record.units().get(unit.id()))
                .map(UnitRecord::key)
                .orElse("");
        return new PhaseSteps.Done(outcome.last(), result);
    }

    /** @param grounds for which evidence alone may tell that the result stands; none when empty */
    private UnitRunner runner(Module module, ModuleRecord earlier, String grounds, EventSink told) {
        if (checkout.isEmpty()) {
            return new PlainRun(module.name(), plainReason, told, context.check());
        }
        boolean evidenceCounts = earlier.surroundings()
                .filter(known -> known.digest().equals(grounds))
                .isPresent();
        return new ModuleRun(module, earlier, evidenceCounts, context.telling(told));
    }

    /** Puts down what the next session compares with, when nothing runs any more. */
    public void conclude() throws InterruptedException {
        context.check().awaitQuiet();
        // To put a record down is costly, and most of them stay what they were.
        gathered.forEach((key, unit) -> unit.run()
                .conclude(unit.surroundings())
                .filter(record -> !record.equals(unit.known()))
                .ifPresent(record -> settle(key, record)));
    }

    private void settle(String key, ModuleRecord record) {
        checkout.ifPresent(known -> known.settle(key, record));
    }

    private static Surroundings surroundings(String grounds) {
        return new Surroundings(grounds, Long.MAX_VALUE, List.of(), List.of(), true);
    }

    /** Hears how a unit ended, and passes all on. */
    private static final class LastOutcome implements EventSink {

        private final EventSink next;
        private volatile Outcome last = Outcome.SKIPPED;

        LastOutcome(EventSink next) {
            this.next = next;
        }

        @Override
        public void emit(Event event) {
            if (event instanceof Event.UnitFinished finished) {
                last = finished.outcome();
            }
            next.emit(event);
        }

        Outcome last() {
            return last;
        }
    }
}
