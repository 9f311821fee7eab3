package io.github.accelmaven.maven;

import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.engine.RecordedModule;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModelFiles;
import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.UnitRecord;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells by {@code stat} alone which modules need not be looked into, and gathers in the other ones what the next session
 * tells it by. Thread-safe.
 */
final class SessionEvidence {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final Checkout checkout;
    private final ModuleSurroundings surroundings;
    private final RecordCheck check;
    private final InstantSource clock;
    private final Map<String, Gathered> gathered = new ConcurrentHashMap<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> begunAgain = ConcurrentHashMap.newKeySet();
    private final Map<MavenProject, ModuleRecord> standing = new ConcurrentHashMap<>();
    /** Modules after those that they need. */
    private final Map<String, Renewed> renewed = Collections.synchronizedMap(new LinkedHashMap<>());

    SessionEvidence(Checkout checkout, ModuleSurroundings surroundings, RecordCheck check, InstantSource clock) {
        this.checkout = checkout;
        this.surroundings = surroundings;
        this.check = check;
        this.clock = clock;
    }

    /**
     * A module in which nothing changed but that files are gone.
     *
     * @param record what is on record of it
     * @param comparison of all that it rests on
     */
    record Found(ModuleRecord record, RecordCheck.Comparison comparison) {}

    /** A module of which files came back by its record. */
    private record Renewed(MavenProject project, RecordedModule module) {}

    /** A module that goes through the engine. */
    private static final class Gathered {
        private final MavenProject project;
        private final UnitRunner units;
        private volatile ModuleSurroundings.Before before;
        private volatile boolean finished;

        Gathered(MavenProject project, UnitRunner units, ModuleSurroundings.Before before) {
            this.project = project;
            this.units = units;
            this.before = before;
        }
    }

    /**
     * A module is about to be built. Maven builds one several times when aggregators stand among the goals of the command
     * line; then what it rests on cannot be told apart by looking at files, and it is looked into each time.
     */
    void begin(String key) {
        if (!begun.add(key)) {
            begunAgain.add(key);
            gathered.remove(key);
            renewed.remove(key);
        }
    }

    /** A module in which nothing has changed but that files are gone; empty when it has to be looked into. */
    Optional<Found> ofUnchanged(String key, MavenProject project) {
        ModuleRecord record = checkout.record(key);
        boolean complete = !begunAgain.contains(key)
                && record.surroundings().filter(Surroundings::complete).isPresent();
        return complete && counts(record, surroundings.digest(project)) ? compared(record) : Optional.empty();
    }

    private boolean counts(ModuleRecord record, String digest) {
        Optional<String> difference = record.surroundings()
                .map(known -> difference(known, digest))
                .orElse(Optional.of("nothing is known of it"));
        difference.ifPresent(what -> LOG.debug("The module is looked into: {}", what));
        return difference.isEmpty();
    }

    private Optional<String> difference(Surroundings known, String digest) {
        if (!known.digest().equals(digest)) {
            return Optional.of("the command, the settings or the modules differ");
        }
        return clock.millis() >= known.until()
                ? Optional.of("Maven looks for newer versions from now on")
                : check.difference(known.stats(), known.values());
    }

    private Optional<Found> compared(ModuleRecord record) {
        RecordCheck.Comparison comparison = check.comparison();
        for (UnitRecord unit : record.all()) {
            Optional<Evidence> evidence = unit.evidence();
            if (evidence.isPresent()) {
                Optional<String> difference = comparison.difference(
                        evidence.get().stats(), evidence.get().values());
                if (difference.isPresent()) {
                    LOG.debug("The module is looked into: {}", difference.get());
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Found(record, comparison));
    }

    /** A module in which nothing changed was left as it is. */
    void leftAsItIs(MavenProject project, String key) {
        standing.put(project, checkout.record(key));
    }

    /** Files of a module came back by its record, or those of modules that it needs. */
    void cameBack(MavenProject project, String key, RecordedModule module) {
        renewed.put(key, new Renewed(project, module));
    }

    /** The record of a module that came to its end; empty when the next session has to look into it. */
    Optional<ModuleRecord> standing(MavenProject project) {
        return Optional.ofNullable(standing.get(project));
    }

    /** The POM files that models were made of. */
    ModelFiles models() {
        return surroundings.models();
    }

    /** What is known before the first goal of a module that has to be looked into; empty when it leaves no evidence. */
    Optional<ModuleSurroundings.Before> before(String key, MavenProject project) {
        return begunAgain.contains(key) ? Optional.empty() : surroundings.before(project);
    }

    /** Whether the evidence on record of a module counts. */
    boolean counts(String key, ModuleSurroundings.Before before) {
        return counts(checkout.record(key), before.digest());
    }

    /** Evidence of this module is gathered at the end of the session. */
    void gather(String key, MavenProject project, UnitRunner units, ModuleSurroundings.Before before) {
        gathered.put(key, new Gathered(project, units, before));
    }

    /** The modules that one needs are done, although it began before they were. */
    void upstreamIsDone(String key) {
        Gathered module = gathered.get(key);
        if (module != null) {
            module.before = surroundings.withUpstreamOfNow(module.before, module.project);
        }
    }

    /** All goals of a module came to their end. */
    void finished(String key) {
        Gathered module = gathered.get(key);
        if (module != null) {
            module.finished = true;
        }
    }

    /** Puts down what the next session compares with, when nothing runs any more. */
    void conclude() throws InterruptedException {
        check.awaitQuiet();
        renewed.forEach(
                (key, back) -> back.module().conclude().ifPresent(record -> settle(key, back.project(), record)));
        gathered.forEach((key, module) -> surroundings
                .after(module.before, module.project, module.finished)
                .flatMap(module.units::conclude)
                .ifPresent(record -> settle(key, module.project, record)));
    }

    private void settle(String key, MavenProject project, ModuleRecord record) {
        checkout.settle(key, record);
        standing.put(project, record);
    }
}
