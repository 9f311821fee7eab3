package io.github.accelmaven.state;

import io.github.accelmaven.io.FileStat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lay at a path when a build looked there.
 *
 * @param path absolute
 * @param stat what was found, links followed; empty when there was nothing
 */
public record RecordedStat(String path, Optional<FileStat> stat) {

    /** By hand, as in {@link FileStat}; there is hardly ever more than one for a path. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordedStat recorded && path.equals(recorded.path) && stat.equals(recorded.stat);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
