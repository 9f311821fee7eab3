package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.Hasher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Tells which JDK a goal uses. A JDK counts by what it says of itself, version, vendor and build, and not by where it is
 * installed.
 */
public final class JdkIdentity {

    private final ToolchainManager toolchains;
    private final FileLookup files;

    public JdkIdentity(ToolchainManager toolchains, FileLookup files) {
        this.toolchains = toolchains;
        this.files = files;
    }

    JdkIdentity readingWith(FileLookup other) {
        return new JdkIdentity(toolchains, other);
    }

    /**
     * The JDK that Maven runs on, which every goal sees, and the toolchain's, where the goal or the build chose one.
     *
     * @param required what the goal's own parameter asks of a toolchain; empty when it asks for nothing
     */
    void addTo(KeyParts parts, Map<String, String> required, MavenSession session) throws IOException {
        parts.put(
                "JDK",
                System.getProperty("java.runtime.version") + " " + System.getProperty("java.vm.name") + " by "
                        + System.getProperty("java.vendor"));
        Toolchain toolchain = toolchain(required, session);
        String javac = toolchain == null ? null : toolchain.findTool("javac");
        if (javac != null) {
            addExecutable("JDK of the toolchain", Path.of(javac), parts);
        }
    }

    /** As goals choose: the first one that they ask for, else that of the build. */
    private @Nullable Toolchain toolchain(Map<String, String> required, MavenSession session) {
        List<Toolchain> found = required.isEmpty() ? List.of() : toolchains.getToolchains(session, "jdk", required);
        return found.isEmpty() ? toolchains.getToolchainFromBuildContext("jdk", session) : found.get(0);
    }

    /** The JDK around an executable in its {@code bin}; the executable's path when it is no JDK's. */
    void addExecutable(String name, Path executable, KeyParts parts) throws IOException {
        Path real = files.exists(executable) ? executable.toRealPath() : executable;
        Path bin = real.getParent();
        Path release = bin == null ? real : bin.resolveSibling("release");
        if (files.isFile(release)) {
            String text = files.text(release, StandardCharsets.UTF_8);
            parts.put(name, Hasher.of(text), version(text));
        } else {
            parts.put(name, executable.toString());
        }
    }

    private static String version(String release) {
        return release.lines()
                .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION=") || line.startsWith("JAVA_VERSION="))
                .findFirst()
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .orElse("");
    }
}
