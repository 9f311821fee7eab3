package io.github.accelmaven.staging;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.io.OutwardLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that were staged in a checkout, as far as they are to go. Used by one thread at a time. */
public final class StagedFiles {

    private final StageIndex index;

    /** @param index what was staged */
    public StagedFiles(StageIndex index) {
        this.index = index;
    }

    /** The sets of which files were staged. */
    public Set<String> sets() {
        return index.sets();
    }

    /**
     * What became of the files of a set.
     *
     * @param removed how many were deleted
     * @param kept how many stay, because somebody changed them
     */
    public record Removal(int removed, int kept) {}

    /**
     * Removes what was staged of a set that is no more, but for what another set has staged there, too; the index forgets
     * the set.
     *
     * @param home the directory, absolute and normalised, in which all of it lies
     * @throws IOException when a file cannot be removed
     */
    public Removal removeAll(String set, Path home) throws IOException {
        int removed = 0;
        int kept = 0;
        for (Map.Entry<String, StagedEntry> file : index.of(set).entrySet()) {
            Path target = Path.of(file.getKey());
            if (index.isOfAnother(set, file.getKey())) {
                continue;
            }
            if (remove(target, file.getValue(), home)) {
                removed++;
            } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                kept++;
            }
        }
        index.forget(set);
        return new Removal(removed, kept);
    }

    /**
     * Removes a file with the directories that become empty, unless somebody changed it since it was staged, or a symbolic
     * link leads to it out of the home of its set.
     *
     * @return whether it was there, and is removed
     */
    static boolean remove(Path target, StagedEntry entry, Path home) throws IOException {
        boolean isOurs = isWithin(home, target)
                && FileStat.notFollowing(target)
                        .filter(now -> now.equals(entry.made()))
                        .isPresent();
        if (isOurs) {
            FileTrees.delete(home, List.of(target));
        }
        return isOurs;
    }

    private static boolean isWithin(Path home, Path file) throws IOException {
        Path directory = file.resolveSibling("").normalize();
        return directory.startsWith(home)
                && new OutwardLinks(home).onTheWayTo(directory).isEmpty();
    }
}
