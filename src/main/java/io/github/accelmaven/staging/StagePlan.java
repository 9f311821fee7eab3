package io.github.accelmaven.staging;

import io.github.accelmaven.fingerprint.FileTreeWalk;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.OutwardLinks;
import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which file goes where: the files of sets by their targets, each of which has one source. Used by one thread. */
final class StagePlan {

    private final Map<Path, Planned> files = new LinkedHashMap<>();

    /**
     * A file to be staged.
     *
     * @param stat the source's, taken at {@code moment}, in nanoseconds since 1970
     */
    record Planned(StageSet set, Path source, FileStat stat, long moment, Path target) {

        /** What its placeholders are replaced by; empty when it is copied as it is. */
        String context() throws IOException {
            return isFiltered() ? set.filtering().orElseThrow().context() : "";
        }

        /** Whether it lies at its target as it was staged, of a source that is what it was. */
        boolean isStagedAs(@Nullable StagedEntry last) throws IOException {
            return last != null
                    && last.isOf(source.toString(), stat, context())
                    && FileStat.notFollowing(target)
                            .filter(now -> now.equals(last.made()))
                            .isPresent();
        }

        boolean isFiltered() {
            return stat.isFile()
                    && set.filtering()
                            .filter(filtering -> filtering.filters(String.valueOf(source.getFileName())))
                            .isPresent();
        }
    }

    private StagePlan() {}

    /**
     * Looks at the sources of sets.
     *
     * @throws IOException when one cannot be read
     * @throws io.github.accelmaven.problem.ProblemException when two files have one target, and nobody says which wins
     */
    static StagePlan of(List<StageSet> sets) throws IOException {
        StagePlan plan = new StagePlan();
        for (StageSet set : sets) {
            for (Planned file : filesOf(set)) {
                plan.add(file);
            }
        }
        return plan;
    }

    List<Planned> files() {
        return List.copyOf(files.values());
    }

    /**
     * Looks at the directories in which files are to lie.
     *
     * @throws io.github.accelmaven.problem.ProblemException when one lies behind a symbolic link out of the home of its set
     */
    void refuseWaysOut() throws IOException {
        Map<Path, OutwardLinks> links = new HashMap<>();
        for (Planned file : files.values()) {
            Path directory = file.target().resolveSibling("").normalize();
            Path home = file.set().home();
            Optional<OutwardLinks.OutwardLink> link =
                    links.computeIfAbsent(home, OutwardLinks::new).onTheWayTo(directory);
            if (link.isPresent()) {
                throw new Problem(
                                "The stage set '" + file.set().name() + "' cannot be staged in " + directory,
                                link.get().told() + ", out of " + home,
                                "Remove the link, or stage the set elsewhere")
                        .asException();
            }
        }
    }

    private static List<Planned> filesOf(StageSet set) throws IOException {
        long moment = System.currentTimeMillis() * 1_000_000;
        List<Planned> found = new ArrayList<>();
        new FileTreeWalk(set.files(), set.followLinks(), new FileTreeWalk.Visitor() {
                    @Override
                    public void file(String name, Path path, FileStat stat) {
                        if (stat.kind() != FileStat.Kind.OTHER) {
                            Path target = set.names().in(set.target(), name);
                            found.add(new Planned(set, path, stat, moment, target));
                        }
                    }

                    @Override
                    public void directory(String name, Path path, FileStat stat, FileTreeWalk.Content content) {
                        // Directories are made for files.
                    }
                })
                .walk(set.source());
        return found;
    }

    private void add(Planned file) {
        if (!file.target().startsWith(file.set().target())) {
            throw new Problem(
                            "The stage set '" + file.set().name() + "' would put " + file.source() + " at "
                                    + file.target(),
                            "that lies outside of its target " + file.set().target(),
                            "Correct 'rename'")
                    .asException();
        }
        Planned other = files.get(file.target());
        if (other == null || (file.set().overwrite() && !file.set().equals(other.set()))) {
            files.put(file.target(), file);
        } else if (!other.set().overwrite() || file.set().equals(other.set())) {
            throw conflict(other, file);
        }
    }

    private static RuntimeException conflict(Planned one, Planned other) {
        boolean isOneSet = one.set().equals(other.set());
        return new Problem(
                        isOneSet
                                ? "The stage set '" + one.set().name() + "' has two files for " + one.target()
                                : "The stage sets '" + one.set().name() + "' and '"
                                        + other.set().name() + "' both write " + one.target(),
                        one.source() + " and " + other.source(),
                        isOneSet
                                ? "Exclude one of them, or let them keep their directories or names"
                                : "Exclude it from one of them, or give overwrite = true to the one that is to win")
                .asException();
    }
}
