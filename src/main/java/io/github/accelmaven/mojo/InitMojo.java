package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.init.AccelInit;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Has Maven load accel before it reads POM files, by {@code .mvn/extensions.xml}, so that a build with nothing to do is
 * answered at once. Shows what it changes.
 */
@Mojo(name = "init", threadSafe = true, aggregator = true, requiresProject = false)
public final class InitMojo extends AccelMojo {

    /** Whether {@code .mvn/jvm.config} gets options with which Maven starts faster, and long builds run slower. */
    @Parameter(property = "accel.init.jvm", defaultValue = "false")
    private boolean jvm;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    @Override
    void perform() throws Exception {
        new AccelInit(session(), given(plugin)).run(jvm);
    }
}
