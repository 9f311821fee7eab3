package io.github.accelmaven.cache;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The cache of one session: its levels, the nearest first. Thread-safe.
 *
 * <p>No fault of a level fails a build, or reaches the caller: the level is switched off and told once as an
 * {@link io.github.accelmaven.event.Event.Warned}. What is damaged is set aside, told, and counts as a miss; what is
 * missing is a miss.
 */
public final class LayeredCache {

    private final List<GuardedLevel> levels;
    private final BlobSupply supply;
    private final EventSink events;
    private final StatisticsCounter counter = new StatisticsCounter();
    private final AtomicBoolean finished = new AtomicBoolean();

    /**
     * A cache of these levels.
     *
     * @param levels the nearest (and fastest) first; with none the cache is off
     * @param events is told of faults and damage
     */
    public LayeredCache(List<? extends CacheLevel> levels, EventSink events) {
        this.levels =
                levels.stream().map(level -> new GuardedLevel(level, events)).toList();
        this.supply = new BlobSupply(this.levels);
        this.events = events;
    }

    /** The entry for a key. It is kept in the levels before the one that has it. */
    public CacheLookup load(Digest key) {
        for (int i = 0; i < levels.size(); i++) {
            GuardedLevel level = levels.get(i);
            Optional<StoredEntry> found = level.loadEntry(key);
            if (found.isPresent()) {
                promote(found.get(), levels.subList(0, i));
                levels.subList(i, levels.size()).forEach(later -> later.touch(found.get()));
                counter.hit(level.name());
                return new CacheLookup.Hit(found.get(), level.name());
            }
        }
        Optional<String> disabled = whyDisabled();
        if (disabled.isPresent()) {
            return new CacheLookup.Disabled(disabled.get());
        }
        counter.miss();
        return new CacheLookup.Miss();
    }

    /**
     * The newest entry of a unit, to explain a miss by the parts that differ. Not counted as a lookup, and no use that
     * keeps the entry from being collected.
     */
    public Optional<Entry> newestOf(String unit) {
        for (GuardedLevel level : levels) {
            Optional<StoredEntry> newest = level.newestOf(unit).flatMap(level::loadEntry);
            if (newest.isPresent()) {
                return newest.map(StoredEntry::entry);
            }
        }
        return Optional.empty();
    }

    /**
     * The entry for a key, to look at it. Not counted as a lookup, and no use that keeps the entry from being collected.
     */
    public Optional<Entry> peek(Digest key) {
        return levels.stream()
                .flatMap(level -> level.loadEntry(key).stream())
                .findFirst()
                .map(StoredEntry::entry);
    }

    /**
     * Stores what a unit made.
     *
     * @param entry names the files, with the digests they had when the unit ended; one that has changed since is
     *     noticed, and the entry refused
     * @param base the directory that the paths of the entry are relative to
     */
    public StoreResult store(Entry entry, Path base) {
        Optional<String> disabled = whyDisabled();
        if (disabled.isPresent()) {
            return new StoreResult.Refused(disabled.get());
        }
        try {
            EntryChecks.check(entry);
            StoredEntry stored = new Packer(levels, entry, base).pack();
            for (GuardedLevel level : levels) {
                level.storeEntry(stored);
            }
        } catch (DamagedEntryException e) {
            return new StoreResult.Refused("its entry is not valid: " + e.reason());
        } catch (IOException e) {
            return new StoreResult.Refused(reasonOf(e));
        }
        Optional<String> broken = whyDisabled();
        if (broken.isPresent()) {
            return new StoreResult.Refused(broken.get());
        }
        counter.stored();
        events.emit(new Event.Counted(Counter.BYTES_STORED, entry.totalSize()));
        return new StoreResult.Stored(entry.totalSize());
    }

    /**
     * Brings the files of an entry into a tree, only those that differ from what is there. Every byte is checked before
     * the first file is replaced. Files get the time of now. Nothing is written outside {@code base}, nor through a
     * symbolic link that leads out of it; files that the entry does not name are left alone.
     *
     * @param hit what {@link #load} answered in this session
     * @param base the directory that the paths of the entry are relative to; it exists
     * @param current what lies in the tree now
     */
    public RestoreResult restore(CacheLookup.Hit hit, Path base, CurrentFiles current) {
        try {
            RestoreResult result = new Restorer(supply, hit.stored(), base, current).restore();
            if (result instanceof RestoreResult.Restored restored) {
                events.emit(new Event.Counted(Counter.BYTES_LOADED, restored.bytes()));
            }
            return result;
        } catch (BadBlobException e) {
            e.quarantine();
            quarantineDamaged(hit.stored().blobs());
            return unusable(hit, e.reason());
        } catch (MissingBlobException e) {
            return unusable(hit, e.reason());
        } catch (IOException e) {
            counter.hitWasAMiss(hit.level());
            return new RestoreResult.Unusable(reasonOf(e));
        }
    }

    /** Counts time that a hit saved: what the unit once took, less what the hit took. */
    public void recordSaved(Duration saved) {
        counter.saved(saved);
    }

    /** What this session has counted so far. */
    public CacheStatistics statistics() {
        return counter.read();
    }

    /** Ends the session: the levels write down what was counted, and make room. Later calls do nothing. */
    public void finish() {
        if (finished.compareAndSet(false, true)) {
            CacheStatistics session = statistics();
            long evicted =
                    levels.stream().mapToLong(level -> level.finish(session)).sum();
            if (evicted > 0) {
                events.emit(new Event.Counted(Counter.ENTRIES_EVICTED, evicted));
            }
        }
    }

    private static void promote(StoredEntry stored, List<GuardedLevel> earlier) {
        for (GuardedLevel level : earlier) {
            try {
                level.storeEntry(stored);
            } catch (SourceFaultException e) {
                // The level wants no such entry; the one that has it goes on serving it.
            }
        }
    }

    /** Where one blob is damaged others may be, and a damaged one would not be written anew: a level has it. */
    private void quarantineDamaged(Set<Blob> blobs) {
        for (Blob blob : blobs) {
            try (BlobCursor cursor = new BlobCursor(supply, blob)) {
                cursor.check();
            } catch (BadBlobException e) {
                e.quarantine();
            } catch (IOException e) {
                // It is gone, and will be written anew.
            }
        }
    }

    private RestoreResult unusable(CacheLookup.Hit hit, String reason) {
        levels.forEach(level -> level.removeEntry(hit.entry().key()));
        counter.hitWasAMiss(hit.level());
        return new RestoreResult.Unusable(reason);
    }

    private Optional<String> whyDisabled() {
        if (levels.stream().anyMatch(GuardedLevel::isOn)) {
            return Optional.empty();
        }
        return Optional.of(levels.stream()
                .flatMap(level -> level.fault().stream())
                .findFirst()
                .orElse("the cache is switched off"));
    }

    /** Whether a level was switched off because it failed. */
    public boolean isImpaired() {
        return levels.stream().anyMatch(level -> !level.isOn());
    }

    private static String reasonOf(IOException fault) {
        String message = fault.getMessage();
        return fault instanceof SourceFaultException && message != null ? message : FileFaults.describe(fault);
    }
}
