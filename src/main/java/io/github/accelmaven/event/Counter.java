package io.github.accelmaven.event;

/** What is counted over a session, each with the name under which others read it. */
public enum Counter {
    FILES_HASHED("file_hashes_computed"),
    /** Files whose digest was known by their stat. */
    FILES_KNOWN("file_hashes_avoided"),
    CONFIG_LOADS("config_loads"),
    /** How often a configuration file was asked for that had been read, or found missing, already. */
    CONFIG_HITS("config_hits"),
    STATE_READS("state_reads"),
    STATE_WRITES("state_writes"),
    FILES_STAGED("files_staged"),
    /** Files that were in place. */
    FILES_SKIPPED("files_skipped"),
    FILES_REMOVED("files_removed"),
    BYTES_STAGED("bytes_staged"),
    /** Taken out of the cache, and written. */
    BYTES_LOADED("bytes_loaded"),
    BYTES_STORED("bytes_stored"),
    /** By goals that ran: tests whose goal was a hit are not among them. */
    TESTS_RUN("tests_run"),
    /** Entries that went to make room although the session had just used them. */
    ENTRIES_EVICTED("entries_evicted_in_use"),
    /** The time that workers waited for goals that must run alone, or to run one. */
    BLOCKED_MILLIS("worker_blocked_ms"),
    /** The time that units took together. */
    BUSY_MILLIS("worker_busy_ms"),
    /** The time that all workers had together: the wall time of the build, once for each. */
    WORKER_MILLIS("worker_ms");

    private final String key;

    Counter(String key) {
        this.key = key;
    }

    /** Its name in records, as in {@code files_staged}. */
    public String key() {
        return key;
    }
}
