package io.github.accelmaven.engine;

import io.github.accelmaven.cache.CacheLookup;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.cache.RestoreResult;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Units that stand although a unit to come has put other files in the place of theirs, as shade does with the jar. As
 * long as that one stands too, all is as it should be; before anything is looked into that comes before it, and before it
 * is looked into itself, the files are put back as they were made. Not thread-safe.
 */
final class OverwrittenOutputs {

    private final Module module;
    private final ModuleOutputs outputs;
    private final EngineContext context;
    private final Map<String, Overwritten> standing = new LinkedHashMap<>();

    /** A unit that stands, and what overwrote which of its files. */
    private record Overwritten(WorkUnit unit, UnitRecord record, String by, Set<String> paths) {}

    OverwrittenOutputs(Module module, ModuleOutputs outputs, EngineContext context) {
        this.module = module;
        this.outputs = outputs;
        this.context = context;
    }

    /**
     * Whether a unit may stand as far as others overwrote its files; to be asked before it is settled. Where several units
     * did so, nobody could put back what each of them had found.
     */
    boolean mayStand(WorkUnit unit) {
        return outputs.overwriters(unit.id()).size() <= 1;
    }

    /** Remembers a unit that is about to be left in place. */
    void leave(WorkUnit unit, UnitRecord record) {
        outputs.overwriters(unit.id())
                .forEach((by, paths) -> standing.put(unit.id(), new Overwritten(unit, record, by, paths)));
    }

    /** A unit stands: what it overwrote is as it should be. */
    void passed(String unit) {
        standing.values().removeIf(overwritten -> overwritten.by().equals(unit));
    }

    boolean isEmpty() {
        return standing.isEmpty();
    }

    /**
     * Puts back what units to come overwrote.
     *
     * @return the units that have to run for that, in their order
     */
    List<WorkUnit> putBack() throws IOException {
        List<WorkUnit> lost = new ArrayList<>();
        for (Overwritten overwritten : standing.values()) {
            if (!isPutBack(overwritten)) {
                lost.add(overwritten.unit());
            }
        }
        standing.clear();
        return lost;
    }

    private boolean isPutBack(Overwritten overwritten) throws IOException {
        CacheLookup lookup =
                context.cache().load(new Digest(overwritten.record().key()));
        if (!(lookup instanceof CacheLookup.Hit hit)) {
            return false;
        }
        if (context.cache().restore(hit, module.base(), path -> Records.current(path, module, context.hasher()))
                instanceof RestoreResult.Unusable) {
            return false;
        }
        for (OutputFile file : hit.entry().files()) {
            if (overwritten.paths().contains(file.path())) {
                // Goals that copy a file over another one look at which is newer.
                FileTrees.setModified(module.base().resolve(file.path()), file.modified());
            }
        }
        return true;
    }
}
