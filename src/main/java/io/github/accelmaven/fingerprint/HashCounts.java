package io.github.accelmaven.fingerprint;

import java.util.concurrent.atomic.LongAdder;

/** How many digests of files were made by reading, and how many were known by the files' stat. Thread-safe. */
public final class HashCounts {

    private final LongAdder computed = new LongAdder();
    private final LongAdder avoided = new LongAdder();

    void computedOne() {
        computed.increment();
    }

    void avoidedOne() {
        avoided.increment();
    }

    /** Digests for which a file was read. */
    public long computed() {
        return computed.sum();
    }

    /** Digests for which none had to be. */
    public long avoided() {
        return avoided.sum();
    }
}
