package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.AccelCache;
import org.apache.maven.plugins.annotations.Mojo;

/** Prints what the disk cache holds, and what came of it: size, entries, hits and misses, hit rate, time saved. */
@Mojo(name = "stats", threadSafe = true, aggregator = true, requiresProject = false)
public final class StatsMojo extends SettingsMojo {

    @Override
    void perform() throws Exception {
        new AccelCache(settings()).stats();
    }
}
