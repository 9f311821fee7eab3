package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.doctor.AccelDoctor;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints what stands between the project and fast, right builds, the most valuable first, and what to do about it: goals
 * without a rule, with a proposal where {@code accel:audit} has watched them, and traps in the POM files. Runs nothing
 * and writes nothing.
 */
@Mojo(name = "doctor", threadSafe = true, aggregator = true, requiresProject = true)
public final class DoctorMojo extends SettingsMojo {

    @Override
    void perform() throws Exception {
        new AccelDoctor(session(), container(), settings()).examine();
    }
}
