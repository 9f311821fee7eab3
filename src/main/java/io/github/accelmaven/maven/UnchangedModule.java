package io.github.accelmaven.maven;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.engine.RecordedModule;
import io.github.accelmaven.engine.WorkUnit.EffectException;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.console.UnchangedGoals;
import io.github.accelmaven.maven.project.ProjectEffects;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Standing;
import io.github.accelmaven.state.ToldModule;
import io.github.accelmaven.state.UnitRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A module in which nothing has changed since it was built, but for files that were gone and are back: it is neither planned nor are its dependencies resolved.
 * Modules after it see its project as its goals left it.
 */
final class UnchangedModule {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final String name;
    private final ModuleRecord record;
    private final MavenProject project;
    private final PathNormalizer paths;
    private final Optional<Back> back;

    /** One in which every file lies as it did. */
    UnchangedModule(String name, ModuleRecord record, MavenProject project, PathNormalizer paths) {
        this(name, record, project, paths, Optional.empty());
    }

    private UnchangedModule(
            String name, ModuleRecord record, MavenProject project, PathNormalizer paths, Optional<Back> back) {
        this.name = name;
        this.record = record;
        this.project = project;
        this.paths = paths;
        this.back = back;
    }

    /**
     * What was gone and is back.
     *
     * @param module what brought it back
     * @param units whose files came back, by the names for people
     */
    record Back(RecordedModule module, Map<String, RecordedModule.Restored> units) {}

    /** The same module, of which files came back. */
    UnchangedModule with(Back restored) {
        return new UnchangedModule(name, record, project, paths, Optional.of(restored));
    }

    Optional<Back> back() {
        return back;
    }

    /**
     * Does to the project what its goals did.
     *
     * @throws EffectException when that cannot be done; then nothing was done
     */
    void replay(MavenProjectHelper helper) throws EffectException {
        List<Effect> effects = units().filter(
                        unit -> unit.evidence().orElseThrow().standing() == Standing.DONE)
                .flatMap(unit -> unit.effects().stream())
                .map(effect -> new Effect(effect.type(), effect.attributes()))
                .toList();
        // No goal of the module runs that could look into what goals leave for each other.
        new ProjectEffects(helper, paths).replay(effects, project, new HashMap<>());
        units().map(UnitRecord::phase).filter(phase -> !phase.isEmpty()).forEach(project::addLifecyclePhase);
    }

    private Stream<UnitRecord> units() {
        return record.all().stream().filter(unit -> unit.evidence().isPresent());
    }

    /** Says what became of its goals, and what they had warned of. */
    void tell(EventSink events, ModuleConsole console) {
        LOG.debug(
                "{} is {}: nothing that counts for it changed since it was built",
                name,
                back.isPresent() ? "restored by its record" : "left as it is");
        ToldModule told = UnchangedGoals.of(name, record, paths);
        if (!told.warnings().isEmpty()) {
            console.showHeader();
            told.warnings().forEach(LOG::warn);
        }
        UnchangedGoals.tell(told, back.map(Back::units).orElse(Map.of()), events);
    }
}
