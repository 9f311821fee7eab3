package io.github.accelmaven.engine;

import io.github.accelmaven.cache.LayeredCache;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.FileHasher;
import java.time.InstantSource;

/**
 * What the units of a session share. Thread-safe, as its parts are.
 *
 * @param cache the levels
 * @param hasher digests of files
 * @param check compares the session's modules with their records
 * @param events where results go
 * @param options how the session treats its units
 * @param secrets what no entry may tell
 * @param clock for the times written into entries
 */
public record EngineContext(
        LayeredCache cache,
        FileHasher hasher,
        RecordCheck check,
        EventSink events,
        RunOptions options,
        Secrets secrets,
        InstantSource clock) {

    /** The same, but for where results go. */
    public EngineContext telling(EventSink other) {
        return new EngineContext(cache, hasher, check, other, options, secrets, clock);
    }
}
