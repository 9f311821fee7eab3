package io.github.accelmaven.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files that goals of a reactor would make anew, so that what reads them cannot be foretold. Not thread-safe. */
public final class Unsettled {

    private final Map<Path, String> locations = new HashMap<>();

    /** Marks a file or directory that {@code goal} would write. */
    void mark(Path location, String goal) {
        locations.putIfAbsent(location, goal);
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
