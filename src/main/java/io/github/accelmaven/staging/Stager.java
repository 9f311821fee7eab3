package io.github.accelmaven.staging;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.StagedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stages sets of files. A file whose source and target are what they were is not touched, nor is one that would be the
 * same; a file that was staged earlier and whose source is gone is removed, unless somebody changed it. A copy appears
 * whole or not at all. Every failure is told, and the other files are staged all the same. Used by one thread at a time.
 */
public final class Stager {

    /** Fewer files are staged before a second thread would have begun. */
    private static final int FEW_FILES = 64;

    private final StageIndex index;
    private final int workers;
    private final Progress progress;

    /** Hears how far staging is; called from several threads. */
    @FunctionalInterface
    public interface Progress {
        void done(int files, int ofFiles);
    }

    /**
     * @param index what was staged before
     * @param workers how many files are staged at once
     */
    public Stager(StageIndex index, int workers, Progress progress) {
        this.index = index;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Stages sets.
     *
     * @throws IOException when a source cannot be listed; nothing was done then
     * @throws InterruptedException when the thread is interrupted
     * @throws io.github.accelmaven.problem.ProblemException when two files have one target, or one lies behind a symbolic
     *     link out of the home of its set; nothing was done then
     */
    public StageResult stage(List<StageSet> sets) throws IOException, InterruptedException {
        StagePlan plan = StagePlan.of(sets);
        plan.refuseWaysOut();
        List<StagePlan.Planned> files = plan.files();
        Work work = new Work(files, known(sets));
        work.makeDirectories();
        int threads = files.size() <= FEW_FILES ? 1 : Math.min(workers, files.size());
        List<Thread> helpers = IntStream.range(1, threads)
                .mapToObj(number -> new Thread(work, "accel-stage"))
                .toList();
        helpers.forEach(Thread::start);
        work.run();
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException e) {
            helpers.forEach(Thread::interrupt);
            throw e;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("staging was interrupted");
        }
        int removed = removeVanished(sets, files, work);
        for (StageSet set : sets) {
            index.put(set.name(), work.entriesOf(set));
        }
        return new StageResult(
                work.staged.get(),
                files.size() - work.staged.get() - work.failed.get(),
                removed,
                work.bytes.get(),
                work.failures);
    }

    /**
     * Tells what {@link #stage} would do, from what is remembered alone.
     *
     * @throws IOException when a source cannot be listed
     * @throws io.github.accelmaven.problem.ProblemException when two files have one target
     */
    public Outstanding outstanding(List<StageSet> sets) throws IOException {
        List<StagePlan.Planned> files = StagePlan.of(sets).files();
        Map<String, StagedEntry> known = known(sets);
        int changed = 0;
        for (StagePlan.Planned file : files) {
            if (!isStaged(file, known.remove(file.target().toString()))) {
                changed++;
            }
        }
        return new Outstanding(files.size(), changed, known.size());
    }

    /**
     * What staging would do.
     *
     * @param files how many there are
     * @param changed how many of them may not be at their targets as they are at their sources
     * @param vanished how many were staged whose sources are gone
     */
    public record Outstanding(int files, int changed, int vanished) {}

    private static boolean isStaged(StagePlan.Planned file, @Nullable StagedEntry last) throws IOException {
        return last != null
                && last.isOf(file.source().toString(), file.stat(), file.context())
                && FileStat.notFollowing(file.target())
                        .filter(now -> now.equals(last.made()))
                        .isPresent();
    }

    private Map<String, StagedEntry> known(List<StageSet> sets) {
        Map<String, StagedEntry> known = new HashMap<>();
        sets.forEach(set -> known.putAll(index.of(set.name())));
        return known;
    }

    private int removeVanished(List<StageSet> sets, List<StagePlan.Planned> files, Work work) {
        Set<String> planned = new LinkedHashSet<>();
        files.forEach(file -> planned.add(file.target().toString()));
        int removed = 0;
        for (StageSet set : sets) {
            for (Map.Entry<String, StagedEntry> old : index.of(set.name()).entrySet()) {
                Path target = Path.of(old.getKey());
                if (!planned.contains(old.getKey()) && remove(target, old.getValue(), set, work)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean remove(Path target, StagedEntry entry, StageSet set, Work work) {
        try {
            return StagedFiles.remove(target, entry, set.home());
        } catch (IOException e) {
            work.fail(target, e);
            return false;
        }
    }

    /** Stages files, drawn by each thread that takes part. */
    private final class Work implements Runnable {

        private final List<StagePlan.Planned> files;
        private final Map<String, StagedEntry> known;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger staged = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicLong bytes = new AtomicLong();
        private final List<StageResult.Failure> failures = Collections.synchronizedList(new ArrayList<>());
        /** What is to be remembered, by the place of the file; each written by one thread. */
        private final AtomicReferenceArray<@Nullable StagedEntry> entries;

        Work(List<StagePlan.Planned> files, Map<String, StagedEntry> known) {
            this.files = files;
            this.known = known;
            this.entries = new AtomicReferenceArray<>(files.size());
        }

        void makeDirectories() throws IOException {
            Set<Path> directories = new LinkedHashSet<>();
            files.forEach(
                    file -> directories.add(file.target().resolveSibling("").normalize()));
            for (Path directory : directories) {
                Files.createDirectories(directory);
            }
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                StagePlan.Planned file = files.get(i);
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                try {
                    entries.set(i, stage(file));
                } catch (IOException | RuntimeException e) {
                    failed.incrementAndGet();
                    fail(file.source(), e);
                }
                progress.done(done.incrementAndGet(), files.size());
            }
        }

        private StagedEntry stage(StagePlan.Planned file) throws IOException {
            StagedEntry last = known.get(file.target().toString());
            if (last != null && isStaged(file, last)) {
                return last;
            }
            Optional<FileStat> there = FileStat.notFollowing(file.target());
            String context = there.isEmpty() || !isTheSame(file, there.get()) ? bring(file, there) : "";
            return new StagedEntry(
                    file.source().toString(),
                    file.stat(),
                    file.moment(),
                    FileStat.notFollowing(file.target()).orElseThrow(),
                    context);
        }

        /** Whether the target holds already what would be copied. */
        private boolean isTheSame(StagePlan.Planned file, FileStat there) throws IOException {
            if (file.isFiltered() || there.kind() != file.stat().kind()) {
                return false;
            }
            if (there.kind() == FileStat.Kind.LINK) {
                return Files.readSymbolicLink(file.source()).equals(Files.readSymbolicLink(file.target()));
            }
            return there.size() == file.stat().size()
                    && there.executable() == file.stat().executable()
                    && Files.mismatch(file.source(), file.target()) < 0;
        }

        /** Puts the file at its target; says what it depends on beside its source. */
        private String bring(StagePlan.Planned file, Optional<FileStat> there) throws IOException {
            if (there.filter(now -> now.kind() == FileStat.Kind.DIRECTORY).isPresent()) {
                throw new IOException(file.target() + " is a directory");
            }
            String context = "";
            StagedFile copy =
                    StagedFile.copy(file.source(), file.target(), file.set().followLinks());
            try {
                if (file.isFiltered()) {
                    context = file.set().filtering().orElseThrow().filter(file.source(), copy.written());
                    boolean isSame = there.filter(now -> now.isFile()
                                    && now.executable() == file.stat().executable())
                            .isPresent();
                    if (isSame && Files.mismatch(copy.written(), file.target()) < 0) {
                        return context;
                    }
                }
                bytes.addAndGet(
                        file.isFiltered()
                                ? Files.size(copy.written())
                                : file.stat().size());
                copy.publish();
                staged.incrementAndGet();
                return context;
            } finally {
                copy.discard();
            }
        }

        private void fail(Path path, Exception cause) {
            failures.add(new StageResult.Failure(path, FileFaults.describe(cause)));
        }

        Map<String, StagedEntry> entriesOf(StageSet set) {
            Map<String, StagedEntry> own = new LinkedHashMap<>();
            for (int i = 0; i < files.size(); i++) {
                // Of what failed, it is still known what was staged before.
                StagedEntry entry = Optional.ofNullable(entries.get(i))
                        .orElse(known.get(files.get(i).target().toString()));
                if (entry != null && files.get(i).set().name().equals(set.name())) {
                    own.put(files.get(i).target().toString(), entry);
                }
            }
            return own;
        }
    }
}
