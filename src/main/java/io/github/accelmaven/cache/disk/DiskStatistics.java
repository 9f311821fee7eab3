package io.github.accelmaven.cache.disk;

import io.github.accelmaven.cache.CacheStatistics;
import java.time.Instant;
import java.util.Optional;

/**
 * What a disk cache holds, and what came of it.
 *
 * @param bytes how many bytes it takes
 * @param entries how many entries it has
 * @param oldest when its oldest entry was stored; nothing if it has none
 * @param counted what all sessions counted together
 * @param since when counting began
 */
public record DiskStatistics(
        long bytes, int entries, Optional<Instant> oldest, CacheStatistics counted, Instant since) {}
