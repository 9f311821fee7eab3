package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.bound.AccelRestore;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Ends what {@code accel:restore} began in the module: the goals that come next are Maven's alone. The results of those
 * before it were stored as they ran.
 */
@Mojo(name = "save", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = true)
public final class SaveMojo extends AccelMojo {

    @Override
    void perform() throws Exception {
        new AccelRestore(session()).save();
    }
}
