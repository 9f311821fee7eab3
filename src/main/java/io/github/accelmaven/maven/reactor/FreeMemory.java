package io.github.accelmaven.maven.reactor;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How much of the heap nothing that lives needs. What is garbage but not yet collected counts as free; it is only looked
 * into when the heap seems full. Thread-safe.
 */
public final class FreeMemory {

    private final long least;
    private final Runnable whenShort;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param least how many bytes have to be free
     * @param whenShort what to do the first time that less are
     */
    public FreeMemory(long least, Runnable whenShort) {
        this.least = least;
        this.whenShort = whenShort;
    }

    /** Whether less is free than has to be. */
    public boolean isShort() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        boolean isShort = free < least && runtime.maxMemory() - live() < least;
        if (isShort && !told.getAndSet(true)) {
            whenShort.run();
        }
        return isShort;
    }

    /** What was left after each part of the heap was last collected. */
    private static long live() {
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && usage != null) {
                live += usage.getUsed();
            }
        }
        return live;
    }
}
