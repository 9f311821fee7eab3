package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.AccelCheck;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints what the keys of goals and phases are made of, and how they differ from those of the last build. Runs nothing and writes
 * nothing.
 */
@Mojo(name = "explain", threadSafe = true, aggregator = true, requiresProject = true)
public final class ExplainMojo extends SettingsMojo {

    /** The module to explain: {@code artifactId}, or {@code groupId:artifactId}; all modules unless given. */
    @Parameter(property = "accel.module")
    private @Nullable String module;

    /** The goal to explain, as in {@code compile}, {@code compiler:compile} an execution id, or a phase of {@code accel.toml}; all unless given. */
    @Parameter(property = "accel.goal")
    private @Nullable String goal;

    @Override
    void perform() throws Exception {
        new AccelCheck(session(), container(), settings())
                .explain(Optional.ofNullable(module), Optional.ofNullable(goal));
    }
}
