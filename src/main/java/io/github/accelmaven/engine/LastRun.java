package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compares a unit with its last run. Not thread-safe. */
final class LastRun {

    /** Why a unit runs of which there is no last run. */
    static final String UNKNOWN = "no earlier result is known";

    private final Module module;
    private final ModuleOutputs outputs;
    private final EngineContext context;

    LastRun(Module module, ModuleOutputs outputs, EngineContext context) {
        this.module = module;
        this.outputs = outputs;
        this.context = context;
    }

    /** Why the last run cannot stand for this one; empty when it can. */
    Optional<String> whatIsAmiss(UnitRecord last, UnitKey.Known key) throws IOException {
        if (!last.isReusable()) {
            return Optional.of(last.unusable().isEmpty() ? UNKNOWN : last.unusable());
        }
        if (!last.key().equals(key.digest().hex())) {
            return Optional.of("its inputs changed");
        }
        for (RecordedFile file : last.files()) {
            Optional<String> difference = difference(file);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return last.directories().stream()
                .filter(directory ->
                        outputs.inModule(directory).filter(Files::isDirectory).isEmpty())
                .findFirst()
                .map(directory -> "its output " + directory + " is missing");
    }

    /** Why the unit has to run, told by what differs from the nearest earlier run that is known. */
    String explain(WorkUnit unit, UnitKey.Known key, String amiss) {
        Optional<UnitRecord> last = outputs.previous(unit.id());
        boolean inputsDiffer = last.isEmpty()
                || (last.get().isReusable()
                        && !last.get().key().equals(key.digest().hex()));
        return inputsDiffer
                ? earlierParts(unit)
                        .map(parts -> MissReason.between(parts, key.parts()))
                        .orElse(amiss)
                : amiss;
    }

    /** The parts of the key of the nearest earlier run that is known: of this checkout, else of any. */
    Optional<List<KeyPart>> earlierParts(WorkUnit unit) {
        Optional<Entry> last = outputs.previous(unit.id())
                .filter(UnitRecord::isReusable)
                .flatMap(record -> context.cache().peek(new Digest(record.key())));
        return last.or(() -> context.cache().newestOf(module.id() + " " + unit.id()))
                .map(Entry::parts);
    }

    private Optional<String> difference(RecordedFile recorded) throws IOException {
        Optional<Path> file = outputs.inModule(recorded.path());
        if (file.isEmpty()) {
            return Optional.of("its record names " + recorded.path() + ", which does not lie in the module");
        }
        Optional<FileDigest> now = context.hasher().digest(file.get());
        if (now.isEmpty()) {
            return Optional.of("its output " + recorded.path() + " is missing");
        }
        return Records.matches(recorded, now.get())
                ? Optional.empty()
                : Optional.of("its output " + recorded.path() + " was changed by another");
    }
}
