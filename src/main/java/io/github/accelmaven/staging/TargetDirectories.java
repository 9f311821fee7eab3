package io.github.accelmaven.staging;

import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directories that staged files lie in. None lies outside of the target of its set: a symbolic link in the target, which
 * one set may have staged, must not lead the files of another one elsewhere. Immutable.
 */
final class TargetDirectories {

    private final Map<Path, StageSet> directories;

    private TargetDirectories(Map<Path, StageSet> directories) {
        this.directories = directories;
    }

    /**
     * Those of some files.
     *
     * @throws IOException when one cannot be looked at
     * @throws io.github.accelmaven.problem.ProblemException when a symbolic link leads out of the target of its set
     */
    static TargetDirectories of(List<StagePlan.Planned> files) throws IOException {
        Map<Path, StageSet> directories = new LinkedHashMap<>();
        files.forEach(
                file -> directories.putIfAbsent(file.target().resolveSibling("").normalize(), file.set()));
        for (Map.Entry<Path, StageSet> directory : directories.entrySet()) {
            requireInside(directory.getKey(), directory.getValue());
        }
        return new TargetDirectories(directories);
    }

    /** Makes them, as far as they are not there. */
    void make() throws IOException {
        for (Path directory : directories.keySet()) {
            Files.createDirectories(directory);
        }
    }

    private static void requireInside(Path directory, StageSet set) throws IOException {
        Path existing = directory;
        while (existing.startsWith(set.target()) && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.resolveSibling("").normalize();
        }
        if (existing.equals(set.target()) || !existing.startsWith(set.target())) {
            return;
        }
        try {
            Path real = existing.toRealPath();
            if (!real.startsWith(set.target().toRealPath())) {
                throw leadsOut(existing, set, "leads to " + real + ", outside of its target " + set.target());
            }
        } catch (NoSuchFileException e) {
            throw leadsOut(existing, set, "leads nowhere");
        }
    }

    private static RuntimeException leadsOut(Path directory, StageSet set, String where) {
        return new Problem(
                        "The files of the stage set '" + set.name() + "' for " + directory + " are not staged",
                        "there is a symbolic link, which " + where,
                        "Remove the link, or leave it out of the set that stages it")
                .asException();
    }
}
