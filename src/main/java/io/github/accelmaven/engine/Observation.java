package io.github.accelmaven.engine;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a run did to the world around it, as far as it could be watched. Immutable.
 *
 * @param read files that were read, absolute
 * @param written files that were written, absolute
 * @param processes command lines of processes that were started; what those do is not watched
 * @param hosts hosts that were talked to, without this one
 */
public record Observation(Set<Path> read, Set<Path> written, Set<String> processes, Set<String> hosts) {

    public Observation {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
        processes = Set.copyOf(processes);
        hosts = Set.copyOf(hosts);
    }
}
