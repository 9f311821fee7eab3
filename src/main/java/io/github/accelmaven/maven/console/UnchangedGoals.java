package io.github.accelmaven.maven.console;

import io.github.accelmaven.engine.RecordedModule;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Standing;
import io.github.accelmaven.state.ToldModule;
import io.github.accelmaven.state.ToldUnit;
import io.github.accelmaven.state.UnitRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells of the goals of a module in which nothing changed. */
public final class UnchangedGoals {

    private UnchangedGoals() {}

    /** What is to be told, from what is on record of the module. */
    public static ToldModule of(String name, ModuleRecord record, PathNormalizer paths) {
        List<String> warnings = new ArrayList<>();
        List<ToldUnit> units = new ArrayList<>();
        for (UnitRecord unit : record.all()) {
            unit.evidence().ifPresent(evidence -> {
                unit.warnings().stream().map(paths::resolve).forEach(warnings::add);
                units.add(new ToldUnit(evidence.name(), evidence.standing(), unit.tookMillis()));
            });
        }
        return new ToldModule(name, warnings, units);
    }

    /** Says what became of its goals. */
    public static void tell(ToldModule module, EventSink events) {
        tell(module, Map.of(), events);
    }

    /**
     * Says what became of its goals.
     *
     * @param restored those of which files came back, by the name of the goal
     */
    public static void tell(ToldModule module, Map<String, RecordedModule.Restored> restored, EventSink events) {
        for (ToldUnit unit : module.units()) {
            RecordedModule.Restored back = restored.get(unit.name());
            events.emit(back == null ? event(module.name(), unit) : event(module.name(), unit, back));
        }
    }

    private static Event event(String module, ToldUnit unit, RecordedModule.Restored back) {
        return new Event.UnitFinished(module, unit.name(), Outcome.FROM_CACHE, back.level(), back.took(), back.saved());
    }

    private static Event event(String module, ToldUnit unit) {
        Outcome outcome = unit.standing() == Standing.SKIPPED ? Outcome.SKIPPED : Outcome.UP_TO_DATE;
        Duration saved = Duration.ofMillis(unit.standing() == Standing.DONE ? unit.tookMillis() : 0);
        return new Event.UnitFinished(module, unit.name(), outcome, "nothing changed", Duration.ZERO, saved);
    }
}
