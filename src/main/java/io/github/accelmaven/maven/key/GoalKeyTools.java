package io.github.accelmaven.maven.key;

import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.project.LooseClasses;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * What the keys of a module's goals are built with.
 *
 * @param hasher digests of files
 * @param paths names the roots in paths, the module's own among them
 * @param plugin tells plugins apart
 * @param jdk tells JDKs apart
 * @param toolchains knows what toolchains the build has chosen
 * @param coordinates resolves coordinates that goals resolve by themselves
 * @param environment the environment of the build
 * @param clock tells the year
 * @param observer hears what goes into keys
 * @param loose the modules that are not packaged yet
 * @param cacheDirectory where the cache lies on disk: nobody's input, also when that is below a module
 */
public record GoalKeyTools(
        FileHasher hasher,
        PathNormalizer paths,
        PluginIdentity plugin,
        JdkIdentity jdk,
        ToolchainManager toolchains,
        CoordinateInputs coordinates,
        Map<String, String> environment,
        InstantSource clock,
        InputObserver observer,
        LooseClasses loose,
        Path cacheDirectory) {

    /** The same for a goal that sees other modules so. */
    public GoalKeyTools seeing(LooseClasses others) {
        return new GoalKeyTools(
                hasher,
                paths,
                plugin,
                jdk,
                toolchains,
                coordinates,
                environment,
                clock,
                observer,
                others,
                cacheDirectory);
    }

    /** The same for a goal whose inputs {@code other} hears of. */
    public GoalKeyTools observedBy(InputObserver other) {
        FileHasher observed = hasher.observedBy(other);
        return new GoalKeyTools(
                observed,
                paths,
                plugin.readingWith(observed),
                jdk.readingWith(observed.lookup()),
                toolchains,
                coordinates,
                environment,
                clock,
                other,
                loose,
                cacheDirectory);
    }
}
