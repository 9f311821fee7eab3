package io.github.accelmaven.engine.pack;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.state.PackLookup;
import io.github.accelmaven.state.PackLookups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What branches, tags and addresses stand for, and how long that is believed without looking again. Thread-safe.
 *
 * @param known what was found in this and earlier sessions
 * @param isOffline whether the network is not to be used
 * @param isUpdate whether everything is looked up again
 * @param ttl how long a lookup holds
 * @param events is told when one holds for longer, because there can be no other
 */
public record Revisions(
        PackLookups known, boolean isOffline, boolean isUpdate, Duration ttl, InstantSource clock, EventSink events) {

    /** What a name stands for as far as it need not be looked up again: a digest of the name counts, not the name. */
    Optional<PackLookup> holding(String name) {
        return last(name)
                .filter(lookup -> isOffline || (!isUpdate && age(lookup) < ttl.toMillis() && age(lookup) >= 0));
    }

    /** What a name stood for when it was looked up last. */
    Optional<PackLookup> last(String name) {
        return known.of(Hasher.of(name).hex());
    }

    /**
     * What stands in for a lookup that failed: the last one, unless the user wants to know what it would be now.
     *
     * @param failure what the lookup failed with, and is thrown again when nothing stands in
     */
    PackLookup standIn(Optional<PackLookup> last, ProblemException failure) {
        if (isUpdate || last.isEmpty()) {
            throw failure;
        }
        events.emit(new Event.Warned(
                "lookup of " + failure.problem().what(),
                failure.problem().what() + ": " + failure.problem().why()
                        + ". What was found on "
                        + Instant.ofEpochMilli(last.get().at())
                        + " is used; the next build looks again."));
        return last.get();
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
