package io.github.accelmaven.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files that goals of a reactor would make anew, so that what reads them cannot be foretold, and files that they would
 * remove. Not thread-safe.
 */
public final class Unsettled {

    private final Map<Path, String> locations = new HashMap<>();
    private final Set<Path> removed = new HashSet<>();

    /** Marks a file that a goal would remove. */
    void remove(Path file) {
        removed.add(file);
    }

    /** Takes back that a file would be removed: another goal, or the same one, makes it again. */
    void keep(Path file) {
        removed.remove(file);
    }

    boolean isRemoved(Path file) {
        return removed.contains(file);
    }

    /** Marks a file or directory that {@code goal} would write. */
    public void mark(Path location, String goal) {
        locations.putIfAbsent(location, goal);
    }

    /** The goal that would write a directory, or something in it, if one would. */
    public Optional<String> writerIn(Path directory) {
        return writerOf(directory)
                .or(() -> locations.entrySet().stream()
                        .filter(location -> location.getKey().startsWith(directory))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The goal that would write the file, if one would. */
    Optional<String> writerOf(Path file) {
        for (Path path = file; path != null; path = path.getParent()) {
            String goal = locations.get(path);
            if (goal != null) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }
}
