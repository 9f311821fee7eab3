package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.AccelCheck;
import org.apache.maven.plugins.annotations.Mojo;

/** Prints for every goal of the reactor what a build would do with it, and why. Runs nothing and writes nothing. */
@Mojo(name = "check", threadSafe = true, aggregator = true, requiresProject = true)
public final class CheckMojo extends SettingsMojo {

    @Override
    void perform() throws Exception {
        new AccelCheck(session(), container(), settings()).check();
    }
}
