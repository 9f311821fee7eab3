package io.github.accelmaven.staging;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.StagedFile;
import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Stages files, drawn by each thread that takes part. Thread-safe but for the directories, which one thread makes first. */
final class StageWork implements Runnable {

    private final List<StagePlan.Planned> files;
    private final Map<String, StagedEntry> known;
    private final FilesInTheWay inTheWay;
    private final Stager.Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger staged = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final List<StageResult.Failure> failures = Collections.synchronizedList(new ArrayList<>());
    /** What is to be remembered, by the place of the file; each written by one thread. */
    private final AtomicReferenceArray<@Nullable StagedEntry> entries;

    /**
     * @param files what is to be staged
     * @param known what was staged before, by target
     */
    StageWork(
            List<StagePlan.Planned> files,
            Map<String, StagedEntry> known,
            FilesInTheWay inTheWay,
            Stager.Progress progress) {
        this.files = files;
        this.known = known;
        this.inTheWay = inTheWay;
        this.progress = progress;
        this.entries = new AtomicReferenceArray<>(files.size());
    }

    /**
     * Makes the directories in which files are to lie.
     *
     * @throws io.github.accelmaven.problem.ProblemException when one cannot be made
     */
    void makeDirectories() throws IOException {
        Set<Path> directories = new LinkedHashSet<>();
        files.forEach(file -> directories.add(file.target().resolveSibling("").normalize()));
        for (Path directory : directories) {
            try {
                Files.createDirectories(directory);
            } catch (FileSystemException e) {
                throw new Problem(
                                "The directory " + directory + " for staged files cannot be made",
                                FileFaults.describe(e),
                                "Remove what is in its place, or let it be written to")
                        .asException();
            }
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
        if (last != null && file.isStagedAs(last)) {
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
                boolean isSame = there.filter(now ->
                                now.isFile() && now.executable() == file.stat().executable())
                        .isPresent();
                if (isSame && Files.mismatch(copy.written(), file.target()) < 0) {
                    return context;
                }
            }
            bytes.addAndGet(
                    file.isFiltered() ? Files.size(copy.written()) : file.stat().size());
            if (there.isPresent()) {
                inTheWay.makeWay(file, there.get(), known.get(file.target().toString()));
            }
            copy.publish();
            staged.incrementAndGet();
            return context;
        } finally {
            copy.discard();
        }
    }

    /** Notes a file that stays although its source is gone. */
    void stays(Path target) {
        inTheWay.stays(target);
    }

    /** Notes what could not be staged or removed. */
    void fail(Path path, Exception cause) {
        failures.add(new StageResult.Failure(path, FileFaults.describe(cause)));
    }

    /** What is to be remembered of a set, by target. */
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

    /** What came of it. */
    StageResult result(int removed) {
        return new StageResult(
                staged.get(),
                files.size() - staged.get() - failed.get(),
                removed,
                bytes.get(),
                failures,
                inTheWay.told());
    }
}
