package io.github.accelmaven.state;

import io.github.accelmaven.io.FileStat;
import java.util.Optional;

/**
 * What lay at a path when a build looked there.
 *
 * @param path absolute
 * @param stat what was found, links followed; empty when there was nothing
 */
public record RecordedStat(String path, Optional<FileStat> stat) {}
