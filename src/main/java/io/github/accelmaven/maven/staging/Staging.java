package io.github.accelmaven.maven.staging;

import io.github.accelmaven.maven.console.Amounts;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.staging.StageIndex;
import io.github.accelmaven.staging.StageResult;
import io.github.accelmaven.staging.StageSet;
import io.github.accelmaven.staging.Stager;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stages sets, and tells what came of it. Thread-safe. */
public final class Staging {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final StageIndex index;
    private final int workers;
    private final boolean isWatched;

    /**
     * @param index what was staged before
     * @param workers how many files are staged at once
     * @param isWatched whether somebody may sit before the terminal
     */
    public Staging(StageIndex index, int workers, boolean isWatched) {
        this.index = index;
        this.workers = workers;
        this.isWatched = isWatched;
    }

    /**
     * Stages sets; says so on a terminal while it takes long.
     *
     * @throws IOException when a source cannot be listed
     * @throws io.github.accelmaven.problem.ProblemException when two files have one target, or some could not be staged;
     *     each is told
     */
    public StageResult stage(List<StageSet> sets) throws IOException, InterruptedException {
        StageResult result;
        try (StatusLine status = StatusLine.of(isWatched)) {
            result = stager((files, ofFiles) -> status.show("Staging " + files + " of " + ofFiles + " files"))
                    .stage(sets);
        }
        if (!result.failures().isEmpty()) {
            result.failures().forEach(failure -> LOG.error("{}: {}", failure.path(), failure.why()));
            StageResult.Failure first = result.failures().get(0);
            throw new Problem(
                            count(result.failures().size(), "file") + " of " + names(sets) + " could not be staged",
                            first.path() + ": " + first.why(),
                            "The others are staged; mend what is wrong, and build again")
                    .asException();
        }
        return result;
    }

    /**
     * Tells what staging would do.
     *
     * @throws IOException when a source cannot be listed
     */
    public Stager.Outstanding outstanding(List<StageSet> sets) throws IOException {
        return stager((files, ofFiles) -> {}).outstanding(sets);
    }

    private Stager stager(Stager.Progress progress) {
        return new Stager(index, workers, progress);
    }

    /** What came of it, as a clause. */
    public static String summary(StageResult result) {
        int files = result.staged() + result.unchanged();
        if (result.staged() == 0 && result.removed() == 0) {
            return count(files, "file") + (files == 1 ? " is" : " are") + " in place";
        }
        return result.staged() + " of " + count(files, "file") + " staged (" + Amounts.bytes(result.bytes()) + ")"
                + (result.removed() == 0 ? "" : ", " + result.removed() + " removed");
    }

    /** What would come of it, as a clause. */
    public static String summary(Stager.Outstanding outstanding) {
        if (outstanding.changed() == 0 && outstanding.vanished() == 0) {
            return count(outstanding.files(), "file") + (outstanding.files() == 1 ? " is" : " are") + " in place";
        }
        return outstanding.changed() + " of " + count(outstanding.files(), "file") + " new or changed"
                + (outstanding.vanished() == 0 ? "" : ", " + outstanding.vanished() + " to be removed");
    }

    private static String names(List<StageSet> sets) {
        return sets.stream().map(set -> "'" + set.name() + "'").collect(Collectors.joining(", "));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
