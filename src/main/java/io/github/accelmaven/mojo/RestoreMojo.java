package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.bound.AccelRestore;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Has the goals of the module that come next, up to {@code accel:save}, go through the cache: bound to an early phase it
 * accelerates Maven's own commands without an extension. Called with no goals but accel's, it restores up to
 * {@code accel.phase} what is in the cache, up to the first goal that would have to run, and runs nothing.
 */
@Mojo(name = "restore", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = true)
public final class RestoreMojo extends SettingsMojo {

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    @Override
    void perform() throws Exception {
        new AccelRestore(session()).restore(container(), settings(), given(plugin));
    }
}
