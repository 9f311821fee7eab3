package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.AccelCache;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Removes entries from the cache: all of them, those of one module, or those not used for some time. */
@Mojo(name = "clear", threadSafe = true, aggregator = true, requiresProject = false)
public final class ClearMojo extends SettingsMojo {

    /** The module whose entries are removed: an {@code artifactId} of this build, or {@code groupId:artifactId}. */
    @Parameter(property = "accel.module")
    private @Nullable String module;

    /** The age since last use from which entries are removed, as in {@code 24h} or {@code 7d}. */
    @Parameter(property = "accel.olderThan")
    private @Nullable String olderThan;

    @Override
    void perform() throws Exception {
        new AccelCache(settings()).clear(Optional.ofNullable(module), Optional.ofNullable(olderThan), session());
    }
}
