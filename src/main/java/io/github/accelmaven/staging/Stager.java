package io.github.accelmaven.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Stages sets of files. A file whose source and target are what they were is not touched, nor is one that would be the
 * same; a file that was staged earlier and whose source is gone is removed, unless somebody changed it. What somebody else
 * put at a target is moved aside where the set says so. A copy appears whole or not at all. Every failure is told, and the
 * other files are staged all the same. Used by one thread at a time.
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
        StageWork work = new StageWork(files, known(sets), new FilesInTheWay(index), progress);
        // First, since a directory may take the place of a file, or a file that of a directory.
        int removed = removeVanished(sets, files, work);
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
        for (StageSet set : sets) {
            index.put(set.name(), work.entriesOf(set));
        }
        return work.result(removed);
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
            if (!file.isStagedAs(known.remove(file.target().toString()))) {
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

    private Map<String, StagedEntry> known(List<StageSet> sets) {
        Map<String, StagedEntry> known = new HashMap<>();
        sets.forEach(set -> known.putAll(index.of(set.name())));
        return known;
    }

    private int removeVanished(List<StageSet> sets, List<StagePlan.Planned> files, StageWork work) {
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

    private static boolean remove(Path target, StagedEntry entry, StageSet set, StageWork work) {
        try {
            boolean isRemoved = StagedFiles.remove(target, entry, set.home());
            if (!isRemoved && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                work.stays(target);
            }
            return isRemoved;
        } catch (IOException e) {
            work.fail(target, e);
            return false;
        }
    }
}
