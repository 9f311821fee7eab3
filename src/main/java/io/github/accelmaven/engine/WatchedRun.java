package io.github.accelmaven.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a unit was seen doing in one run, as far as it could be watched. Immutable.
 *
 * @param read files of the checkout that it read and did not make itself, absolute
 * @param written files of the checkout that it left or changed, absolute
 * @param changesProject whether it changed the project in memory
 * @param processes command lines of processes that it started; what those do is not watched
 * @param obstacles why no rule can stand for the run, as clauses whose subject is the unit; empty when one may
 */
public record WatchedRun(
        Set<Path> read, Set<Path> written, boolean changesProject, List<String> processes, List<String> obstacles) {

    public WatchedRun {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
        processes = List.copyOf(processes);
        obstacles = List.copyOf(obstacles);
    }
}
