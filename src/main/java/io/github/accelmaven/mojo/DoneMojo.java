package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.bound.AccelRestore;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Does nothing. Maven runs it in the place of goals between {@code accel:restore} and {@code accel:save} that accel has
 * dealt with; there is no use in calling it.
 */
@Mojo(name = "done", threadSafe = true, requiresProject = true)
public final class DoneMojo extends AbstractMojo {

    // No parameter but this one, and no common base: it runs for each goal of a build.
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            new AccelRestore(AccelMojo.given(session)).standIn();
        } catch (LifecycleExecutionException e) {
            throw AccelMojo.<MojoExecutionException>asItIs(e);
        }
    }
}
