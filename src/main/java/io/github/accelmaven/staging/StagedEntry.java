package io.github.accelmaven.staging;

import io.github.accelmaven.io.FileStat;

/**
 * What is remembered of a staged file. Immutable.
 *
 * @param source where it came from, absolute
 * @param read the source's stat before it was read
 * @param moment when that was, in nanoseconds since 1970
 * @param made the stat of what was staged
 * @param context what its placeholders were replaced by; empty when it was copied as it is
 */
record StagedEntry(String source, FileStat read, long moment, FileStat made, String context) {

    /** Whether the source is what was read; a timestamp too fresh to be told from a later one is not trusted. */
    boolean isOf(String path, FileStat stat, String nowContext) {
        return source.equals(path) && read.equals(stat) && !read.isRacyAt(moment) && context.equals(nowContext);
    }
}
