package io.github.accelmaven.engine;

import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes out of a module's directories what a clean build would not find there. Not thread-safe. */
final class Clearing {

    private final Module module;
    private final ModuleOutputs outputs;
    private final Leftovers leftovers;
    private boolean nothingIsSetAside;

    Clearing(Module module, ModuleOutputs outputs, EventSink events) {
        this.module = module;
        this.outputs = outputs;
        this.leftovers = new Leftovers(module, outputs, events);
    }

    void begin(Beginning beginning) throws IOException {
        for (UnitRecord record : outputs.unsettled()) {
            if (beginning.ranBefore().test(record)) {
                outputs.forget(record.unit());
            } else if (beginning.gone().test(record)) {
                forget(record.unit());
            }
        }
        switch (beginning.unaccounted()) {
            case EVERYWHERE -> leftovers.setAsideEverything();
            case NOWHERE -> nothingIsSetAside = true;
            case WHERE_UNITS_WRITE -> {
                // Done for each unit, right before it is looked into.
            }
        }
    }

    /** Clears the places where a unit writes of what no record accounts for. */
    void setAside(Set<Path> locations) throws IOException {
        if (!nothingIsSetAside) {
            leftovers.setAside(locations);
        }
    }

    /** Removes the files of the unit's last run, and what is known of it. */
    void forget(String unit) throws IOException {
        removeOwnFiles(unit);
        outputs.forget(unit);
    }

    /** Removes the files of the unit's last run that are still its own, and the empty directories that it left. */
    void removeOwnFiles(String unit) throws IOException {
        List<Path> own = new ArrayList<>(outputs.ownFiles(unit));
        own.addAll(outputs.ownDirectories(unit));
        FileTrees.delete(module.base(), own);
    }
}
