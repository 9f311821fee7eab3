package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.pack.PackUnit;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Brings files from outside of the project, each pack once a session. Thread-safe. */
public final class Packs {

    private final SingleUnits engine;
    private final PackUnits units;
    private final EventSink events;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, Brought> brought = new ConcurrentHashMap<>();

    /**
     * @param engine takes units through the engine
     * @param units makes them
     */
    public Packs(SingleUnits engine, PackUnits units, EventSink events) {
        this.engine = engine;
        this.units = units;
        this.events = events;
    }

    /**
     * Files that are in place.
     *
     * @param identity what tells them from all others
     * @param done how they came there
     */
    record Brought(List<KeyPart> identity, PhaseSteps.Done done) {}

    /**
     * Brings the files that a table asks for.
     *
     * @param name of the step that needs them, for people
     * @throws Exception when they cannot be had
     */
    Brought bring(PackDefinition pack, Workspace workspace, String name) throws Exception {
        String id = PackUnits.id(pack, workspace);
        synchronized (locks.computeIfAbsent(id, none -> new Object())) {
            Brought known = brought.get(id);
            if (known == null) {
                known = bringNow(pack, workspace, name);
                brought.put(id, known);
            }
            return known;
        }
    }

    private Brought bringNow(PackDefinition pack, Workspace workspace, String name) throws Exception {
        try (PackUnit unit = lookedUp(pack, workspace, name)) {
            return new Brought(
                    unit.identity(),
                    engine.run(
                            units.module(pack, workspace, name),
                            PackUnits.id(pack, workspace),
                            unit,
                            unit::surroundings));
        }
    }

    private PackUnit lookedUp(PackDefinition pack, Workspace workspace, String name)
            throws IOException, InterruptedException {
        try {
            return units.unit(pack, workspace, name);
        } catch (ProblemException e) {
            events.emit(Event.UnitFinished.failed(name, PackUnit.NAME, "its source was looked up", e, Duration.ZERO));
            throw e;
        }
    }
}
