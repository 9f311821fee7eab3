package io.github.accelmaven.engine.pack;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.state.PackLookup;
import io.github.accelmaven.state.PackLookups;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What branches, tags and addresses stand for, and how long that is believed without looking again. Thread-safe.
 *
 * @param known what was found in this and earlier sessions
 * @param isOffline whether the network is not to be used
 * @param isUpdate whether everything is looked up again
 * @param ttl how long a lookup holds
 */
public record Revisions(PackLookups known, boolean isOffline, boolean isUpdate, Duration ttl, InstantSource clock) {

    /** What a name stands for as far as it need not be looked up again: a digest of the name counts, not the name. */
    Optional<PackLookup> holding(String name) {
        return last(name)
                .filter(lookup -> isOffline || (!isUpdate && age(lookup) < ttl.toMillis() && age(lookup) >= 0));
    }

    /** What a name stood for when it was looked up last. */
    Optional<PackLookup> last(String name) {
        return known.of(Hasher.of(name).hex());
    }

    private long age(PackLookup lookup) {
        return clock.millis() - lookup.at();
    }

    /** Remembers what a name stands for now. */
    void found(String name, String revision, String tag, String modified) {
        known.put(Hasher.of(name).hex(), new PackLookup(revision, clock.millis(), tag, modified));
    }

    /** Remembers that a name stands for what it did. */
    void foundAgain(String name, PackLookup lookup) {
        known.put(Hasher.of(name).hex(), lookup.foundAgain(clock.millis()));
    }
}
