package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A unit around another one, which it is in everything that it does not change. */
abstract class DecoratedUnit implements WorkUnit {

    private final WorkUnit unit;

    DecoratedUnit(WorkUnit unit) {
        this.unit = unit;
    }

    @Override
    public String id() {
        return unit.id();
    }

    @Override
    public String phase() {
        return unit.phase();
    }

    @Override
    public String name() {
        return unit.name();
    }

    @Override
    public void observedBy(InputObserver observer) {
        unit.observedBy(observer);
    }

    @Override
    public Treatment treatment() throws Exception {
        return unit.treatment();
    }

    @Override
    public UnitKey key(PrematureFiles premature) throws IOException {
        return unit.key(premature);
    }

    @Override
    public Set<Path> outputLocations() {
        return unit.outputLocations();
    }

    @Override
    public Set<Path> editedLocations() {
        return unit.editedLocations();
    }

    @Override
    public boolean isAlwaysStored() {
        return unit.isAlwaysStored();
    }

    @Override
    public Optional<String> whyNotStored(Entry made, Path base) throws IOException {
        return unit.whyNotStored(made, base);
    }

    @Override
    public RunResult run() throws Exception {
        return unit.run();
    }

    @Override
    public void replay(List<Effect> effects) throws EffectException {
        unit.replay(effects);
    }

    @Override
    public void reused(List<String> warnings) {
        unit.reused(warnings);
    }
}
