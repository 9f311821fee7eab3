package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.AccelBuild;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Builds the reactor through the cache: goals whose inputs have not changed are up to date or restored, the others run
 * as Maven runs them. Where {@code accel.toml} has a pipeline, its phases are taken around the reactor.
 */
@Mojo(name = "build", threadSafe = true, aggregator = true, requiresProject = true)
public final class BuildMojo extends SettingsMojo {

    @Override
    void perform() throws Exception {
        new AccelBuild(session(), container(), settings()).run();
    }
}
