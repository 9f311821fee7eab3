package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.Origin;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.cache.StoreResult;
import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs a unit, finds what it made, and stores that where it may be stored. Not thread-safe. */
final class UnitExecution {

    /** Why a result cannot be reused, told when the unit runs the next time. */
    private static final String FAILED = "its last run failed";

    /** The same for a run that somebody ended. */
    private static final String INTERRUPTED = "its last run was interrupted";

    private static final String NOTHING_KEPT = "its last run left no result to reuse";

    private final Module module;
    private final ModuleOutputs outputs;
    private final EngineContext context;

    UnitExecution(Module module, ModuleOutputs outputs, EngineContext context) {
        this.module = module;
        this.outputs = outputs;
        this.context = context;
    }

    /**
     * What came of a run.
     *
     * @param notStored why the result was not stored, although it has a key; empty when it was, or has none
     * @param sameEffects whether it did to the project what the run before did
     */
    record Ran(Optional<String> notStored, boolean sameEffects) {}

    /**
     * Runs the unit.
     *
     * @param key what its result is stored under; empty when it is not to be stored
     */
    Ran run(WorkUnit unit, Optional<UnitKey.Known> key) throws Exception {
        Optional<UnitRecord> last = outputs.previous(unit.id());
        Result result = execute(unit, key);
        if (result.of().tests() > 0) {
            context.events()
                    .emit(new Event.Counted(Counter.TESTS_RUN, result.of().tests()));
        }
        boolean sameEffects = result.of().notReusable().isEmpty()
                && Records.hasEffects(last, result.of().effects());
        return new Ran(result.notStored(), sameEffects);
    }

    private record Result(RunResult of, Optional<String> notStored) {}

    private Result execute(WorkUnit unit, Optional<UnitKey.Known> key) throws Exception {
        OutputCapture capture = OutputCapture.begin(module, unit.outputLocations());
        Optional<InputCheck> inputs = key.isPresent() ? Optional.of(check(unit, key.get())) : Optional.empty();
        Stopwatch watch = new Stopwatch();
        RunResult result;
        try {
            result = unit.run();
        } catch (Exception e) {
            settleFailure(unit, capture, e);
            throw e;
        }
        Duration took = watch.elapsed();
        OutputCapture.Changes changes = written(unit, capture.end());
        if (key.isEmpty()) {
            outputs.settle(notReusable(unit, NOTHING_KEPT, changes, result.effects()));
            return new Result(result, Optional.empty());
        }
        Optional<String> refused =
                whyNotReusable(unit, result, changes).or(() -> inputsChanged(inputs.orElseThrow(), changes));
        if (refused.isPresent()) {
            String why = "its last result could not be reused: " + refused.get();
            outputs.settle(notReusable(unit, why, changes, result.effects()));
            return new Result(result, refused);
        }
        Entry entry = entry(unit, key.get(), result, changes, took);
        outputs.settle(Records.of(unit, entry));
        return new Result(result, store(unit, entry));
    }

    /** Leaves out the files of other units that still hold what those made: only their attributes were set. */
    private OutputCapture.Changes written(WorkUnit unit, OutputCapture.Changes changes) throws IOException {
        Set<Path> unwritten = new HashSet<>();
        for (Path file : changes.touched()) {
            Optional<RecordedFile> made = outputs.madeByAnother(unit.id(), outputs.pathOf(file));
            if (made.isPresent() && holds(file, made.get())) {
                unwritten.add(file);
            }
        }
        return changes.without(unwritten);
    }

    private boolean holds(Path file, RecordedFile made) throws IOException {
        Optional<FileDigest> now = context.hasher().digest(file);
        return now.isPresent() && Records.matches(made, now.get());
    }

    private Optional<String> store(WorkUnit unit, Entry entry) throws IOException {
        if (!unit.isAlwaysStored()
                && !StoreDecision.isWorthStoring(entry.took(), entry.files().size(), entry.totalSize())) {
            return Optional.of("restoring it would take longer than making it");
        }
        Optional<String> told = context.secrets().toldBy(entry, module.base());
        if (told.isPresent()) {
            return Optional.of("it made " + told.get() + ", which tells a secret that this build was given");
        }
        Optional<String> kept = unit.whyNotStored(entry, module.base());
        if (kept.isPresent()) {
            return kept;
        }
        Stopwatch watch = new Stopwatch();
        StoreResult result = context.cache().store(entry, module.base());
        context.events().emit(new Event.Spent(Activity.SAVE, watch.elapsed()));
        return result instanceof StoreResult.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    private Optional<String> whyNotReusable(WorkUnit unit, RunResult result, OutputCapture.Changes changes) {
        if (result.notReusable().isPresent()) {
            return result.notReusable();
        }
        if (tellsSecret(result)) {
            return Optional.of("what it did to the project, or its warnings, tell a secret that this build was given");
        }
        for (Path file : changes.irregular()) {
            return Optional.of("it made " + outputs.pathOf(file) + ", which is no regular file");
        }
        for (Path file : changes.deleted()) {
            String path = outputs.pathOf(file);
            if (outputs.isAccountedFor(path) && !outputs.belongsTo(unit.id(), path)) {
                return Optional.of("it deleted " + path + ", which another goal made");
            }
        }
        return Optional.empty();
    }

    private boolean tellsSecret(RunResult result) {
        return Stream.concat(
                        result.warnings().stream(),
                        result.effects().stream().flatMap(effect -> effect.attributes().values().stream()))
                .anyMatch(context.secrets()::areIn);
    }

    private InputCheck check(WorkUnit unit, UnitKey.Known key) throws IOException {
        return InputCheck.begin(key, outputs.prematureFiles(), unit.editedLocations());
    }

    private static Optional<String> inputsChanged(InputCheck inputs, OutputCapture.Changes changes) {
        try {
            return inputs.whatChanged(changes.madeWithDirectories());
        } catch (IOException e) {
            return Optional.of("its inputs could not be read again: " + FileFaults.describe(e));
        }
    }

    private void settleFailure(WorkUnit unit, OutputCapture capture, Exception failure) {
        try {
            String why = failure instanceof InterruptedException ? INTERRUPTED : FAILED;
            outputs.settle(notReusable(unit, why, capture.end(), List.of()));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private Entry entry(
            WorkUnit unit, UnitKey.Known key, RunResult result, OutputCapture.Changes changes, Duration took)
            throws IOException {
        List<OutputFile> files = new ArrayList<>();
        for (Map.Entry<Path, FileDigest> made : new TreeMap<>(context.hasher().digests(changes.made())).entrySet()) {
            FileDigest digest = made.getValue();
            files.add(new OutputFile(
                    outputs.pathOf(made.getKey()),
                    digest.digest(),
                    digest.size(),
                    digest.executable(),
                    Files.getLastModifiedTime(made.getKey()).toMillis()));
        }
        return new Entry(
                key.digest(),
                module.id() + " " + unit.id(),
                new Origin(
                        context.options().session(),
                        context.clock().instant(),
                        context.options().jdk()),
                took,
                files,
                changes.emptyDirectories().stream().map(outputs::pathOf).toList(),
                result.effects(),
                result.warnings(),
                key.parts());
    }

    /** What the unit made now, and what it made earlier and left as it was: its own staleness check may have kept it. */
    private UnitRecord notReusable(WorkUnit unit, String why, OutputCapture.Changes changes, List<Effect> effects) {
        Map<String, RecordedFile> files = new LinkedHashMap<>();
        outputs.ownFiles(unit.id()).stream().filter(Files::exists).forEach(file -> add(file, files));
        Set<Path> made = changes.made();
        made.forEach(file -> add(file, files));
        Set<Path> directories = new LinkedHashSet<>(outputs.ownDirectories(unit.id()));
        directories.removeIf(directory -> !Files.isDirectory(directory));
        directories.addAll(changes.emptyDirectories());
        return Records.notReusable(
                unit,
                why,
                List.copyOf(files.values()),
                directories.stream().map(outputs::pathOf).toList(),
                effects);
    }

    private void add(Path file, Map<String, RecordedFile> files) {
        String path = outputs.pathOf(file);
        files.put(path, new RecordedFile(path, "", false));
    }
}
