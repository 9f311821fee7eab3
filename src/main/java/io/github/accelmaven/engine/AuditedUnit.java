package io.github.accelmaven.engine;

import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.RecordedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A unit that is run twice from the same state, in place of once. The first run is watched and counts; the second one
 * only shows whether the result is the same again. What the unit read and its key does not hold, what it wrote beside its
 * outputs, and what differs between the runs, is reported. Not thread-safe.
 */
public final class AuditedUnit extends DecoratedUnit {

    private final Audit audit;
    private final Set<Path> inputs = new HashSet<>();
    private boolean isCached;

    /**
     * What an audit of one unit needs.
     *
     * @param module the unit's module
     * @param root the root of the checkout: only files below it are looked at
     * @param unwatched files that do not count though they lie below it
     * @param varying tells outputs that name a time, and differ in every run though the result is the same
     * @param scratch a directory on the file system of the module; what an audit that was killed left in it is deleted
     * @param observer watches
     * @param savepoint notes the state of the project in memory, and answers what brings it back
     * @param reports takes what was found
     */
    public record Audit(
            Module module,
            Path root,
            Predicate<Path> unwatched,
            Predicate<Path> varying,
            Path scratch,
            RunObserver observer,
            Supplier<Runnable> savepoint,
            Consumer<AuditReport> reports) {}

    public AuditedUnit(WorkUnit unit, Audit audit) {
        super(unit);
        this.audit = audit;
    }

    @Override
    public Treatment treatment() throws Exception {
        Treatment treatment = super.treatment();
        return treatment instanceof Treatment.Reusable ? new Treatment.Rerun("it is audited") : treatment;
    }

    @Override
    public UnitKey key(PrematureFiles premature) throws IOException {
        inputs.clear();
        UnitKey key = super.key(new PrematureFiles() {
            @Override
            public boolean contains(Path file) {
                inputs.add(file);
                return premature.contains(file);
            }

            @Override
            public Optional<RecordedFile> asMadeBefore(Path file) {
                inputs.add(file);
                return premature.asMadeBefore(file);
            }
        });
        isCached = key instanceof UnitKey.Known;
        return key;
    }

    @Override
    public RunResult run() throws Exception {
        if (!isCached) {
            return super.run();
        }
        List<Path> roots = OutputCapture.directories(audit.module(), outputLocations());
        FileTrees.deleteRecursively(audit.scratch());
        try {
            return runTwice(roots);
        } finally {
            FileTrees.deleteRecursively(audit.scratch());
        }
    }

    private RunResult runTwice(List<Path> roots) throws Exception {
        for (Path root : roots) {
            FileTrees.copy(root, saved("before", roots, root));
        }
        Runnable back = audit.savepoint().get();
        RunObserver.Observed<RunResult> first = audit.observer().observe(super::run);
        if (first.result().notReusable().isPresent()) {
            return first.result();
        }
        Runnable forward = audit.savepoint().get();
        // Moved, not copied: the engine is to see the files of the first run as they are.
        for (Path root : roots) {
            FileTrees.move(root, saved("after", roots, root));
        }
        List<String> findings = new ArrayList<>();
        try {
            for (Path root : roots) {
                FileTrees.copy(saved("before", roots, root), root);
            }
            back.run();
            runAgain(findings);
            OutputComparison comparison = new OutputComparison(audit.module(), audit.varying());
            for (Path root : roots) {
                comparison.compare(root, saved("before", roots, root), saved("after", roots, root));
            }
            findings.addAll(comparison.differences());
            findings.addAll(observed(first.observation(), roots));
            report(findings, comparison, first.observation());
        } finally {
            forward.run();
            for (Path root : roots) {
                FileTrees.deleteRecursively(root);
                FileTrees.move(saved("after", roots, root), root);
            }
        }
        return findings.isEmpty() ? first.result() : doubtful(first.result(), findings.get(0));
    }

    /** What cannot be trusted answers for no later run, in this checkout or another one. */
    private static RunResult doubtful(RunResult result, String finding) {
        return new RunResult(
                result.effects(), result.warnings(), Optional.of("an audit found that it " + finding), result.tests());
    }

    private Path saved(String when, List<Path> roots, Path root) {
        return audit.scratch().resolve(when).resolve(String.valueOf(roots.indexOf(root)));
    }

    private void runAgain(List<String> findings) {
        try {
            super.run();
        } catch (Exception e) {
            findings.add("fails when it runs once more from the same state: " + e.getMessage());
        }
    }

    private List<String> observed(Observation observation, List<Path> roots) {
        List<String> findings = new ArrayList<>();
        observation.read().stream()
                .filter(this::isWatched)
                .filter(file -> !inputs.contains(file) && Files.isRegularFile(saved(file, roots)))
                .sorted()
                .forEach(file -> findings.add("reads " + shown(file) + ", which is not in its key"));
        observation.written().stream()
                .filter(this::isWatched)
                .filter(file -> roots.stream().noneMatch(file::startsWith) && Files.exists(file))
                .sorted()
                .forEach(file -> findings.add("writes " + shown(file) + ", which no rule calls its output"));
        observation.hosts().stream().sorted().forEach(host -> findings.add("talks to " + host));
        return findings;
    }

    /** Where a file lies that was there before the first run: by now the roots have been built anew. */
    private Path saved(Path file, List<Path> roots) {
        return roots.stream()
                .filter(file::startsWith)
                .findFirst()
                .map(root -> saved("before", roots, root)
                        .resolve(root.relativize(file).toString()))
                .orElse(file);
    }

    private boolean isWatched(Path file) {
        return file.startsWith(audit.root()) && !audit.unwatched().test(file);
    }

    private String shown(Path file) {
        Path base = file.startsWith(audit.module().base()) ? audit.module().base() : audit.root();
        return base.relativize(file).toString().replace('\\', '/');
    }

    private void report(List<String> findings, OutputComparison comparison, Observation observation) {
        List<String> remarks = new ArrayList<>(comparison.remarks());
        observation.processes().stream()
                .sorted()
                .forEach(process -> remarks.add("starts a process, which cannot be watched: " + process));
        int read = (int) observation.read().stream().filter(this::isWatched).count();
        audit.reports()
                .accept(new AuditReport(
                        name(), id(), findings, remarks, read, comparison.made().size()));
    }
}
