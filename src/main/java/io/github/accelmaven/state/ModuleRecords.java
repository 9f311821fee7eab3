package io.github.accelmaven.state;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The records of a checkout by the path of the module. Thread-safe. */
public final class ModuleRecords {

    private final Map<String, StoredModule> modules;
    private boolean changed;

    ModuleRecords(Map<String, StoredModule> modules) {
        this.modules = new TreeMap<>(modules);
    }

    /** None yet. */
    public ModuleRecords() {
        this(Map.of());
    }

    /** Whether a module has been built before. */
    public synchronized boolean knows(String module) {
        return modules.containsKey(module);
    }

    /** What is known of a module; empty if nothing is. */
    public ModuleRecord of(String module) {
        return stored(module).map(StoredModule::record).orElse(ModuleRecord.EMPTY);
    }

    /** How long the units of a module took when they ran, in milliseconds; 0 if nothing is known. */
    public long tookMillis(String module) {
        return stored(module).map(StoredModule::tookMillis).orElse(0L);
    }

    private synchronized Optional<StoredModule> stored(String module) {
        return Optional.ofNullable(modules.get(module));
    }

    /** Keeps what a build learnt of a module. */
    public synchronized void put(String module, ModuleRecord record) {
        modules.put(module, StoredModule.of(record));
        changed = true;
    }

    /** The names of all modules that are known. */
    public synchronized Set<String> names() {
        return Set.copyOf(modules.keySet());
    }

    /** Drops what is known of a module. */
    public synchronized void remove(String module) {
        modules.remove(module);
        changed = true;
    }

    /** Whether a build learnt anything that is not in the file. */
    public synchronized boolean areChanged() {
        return changed;
    }

    synchronized Map<String, StoredModule> stored() {
        return new TreeMap<>(modules);
    }
}
