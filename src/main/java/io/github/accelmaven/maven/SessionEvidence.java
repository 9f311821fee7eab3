package io.github.accelmaven.maven;

import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.UnitRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells by {@code stat} alone which modules need not be looked into, and gathers in the other ones what the next session
 * tells it by.
 */
final class SessionEvidence {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final Checkout checkout;
    private final ModuleSurroundings surroundings;
    private final RecordCheck check;
    private final InstantSource clock;
    private final List<Gathered> gathered = new ArrayList<>();

    SessionEvidence(Checkout checkout, ModuleSurroundings surroundings, RecordCheck check, InstantSource clock) {
        this.checkout = checkout;
        this.surroundings = surroundings;
        this.check = check;
        this.clock = clock;
    }

    /** A module that goes through the engine. */
    private static final class Gathered {
        private final String key;
        private final MavenProject project;
        private final UnitRunner units;
        private final ModuleSurroundings.Before before;
        private boolean finished;

        Gathered(String key, MavenProject project, UnitRunner units, ModuleSurroundings.Before before) {
            this.key = key;
            this.project = project;
            this.units = units;
            this.before = before;
        }
    }

    /** The record of a module in which nothing has changed; empty when it has to be looked into. */
    Optional<ModuleRecord> ofUnchanged(String key, MavenProject project) {
        ModuleRecord record = checkout.record(key);
        boolean complete = record.surroundings().filter(Surroundings::complete).isPresent();
        return complete && counts(record, surroundings.digest(project)) && allHold(record)
                ? Optional.of(record)
                : Optional.empty();
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

    private boolean allHold(ModuleRecord record) {
        for (UnitRecord unit : record.all()) {
            Optional<Evidence> evidence = unit.evidence();
            if (evidence.isPresent()) {
                Optional<String> difference =
                        check.difference(evidence.get().stats(), evidence.get().values());
                if (difference.isPresent()) {
                    LOG.debug("The module is looked into: {}", difference.get());
                    return false;
                }
            }
        }
        return true;
    }

    /** What is known before the first goal of a module that has to be looked into; empty when it leaves no evidence. */
    Optional<ModuleSurroundings.Before> before(MavenProject project) {
        return surroundings.before(project);
    }

    /** Whether the evidence on record of a module counts. */
    boolean counts(String key, ModuleSurroundings.Before before) {
        return counts(checkout.record(key), before.digest());
    }

    /** Evidence of this module is gathered at the end of the session. */
    void gather(String key, MavenProject project, UnitRunner units, ModuleSurroundings.Before before) {
        gathered.add(new Gathered(key, project, units, before));
    }

    /** All goals of a module came to their end. */
    void finished(MavenProject project) {
        gathered.stream().filter(module -> module.project.equals(project)).forEach(module -> module.finished = true);
    }

    /** Puts down what the next session compares with, when nothing runs any more. */
    void conclude() throws InterruptedException {
        check.awaitQuiet();
        for (Gathered module : gathered) {
            surroundings
                    .after(module.before, module.project, module.finished)
                    .flatMap(module.units::conclude)
                    .ifPresent(record -> checkout.settle(module.key, record));
        }
    }
}
