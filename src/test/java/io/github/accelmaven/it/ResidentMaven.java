package io.github.accelmaven.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maven in a JVM that stays, so that thousands of builds need no start of a JVM each. A build sees the same as one that
 * is started by itself, but for the age of its JVM. Not thread-safe.
 */
public final class ResidentMaven implements AutoCloseable {

    /** Each build leaves classes behind that are never unloaded. */
    private static final int BUILDS_PER_JVM = 100;

    private final Invocation invocation;
    private final Path javaHome;
    private Process process;
    private int builds;

    private ResidentMaven(Invocation invocation, Path javaHome) {
        this.invocation = invocation;
        this.javaHome = javaHome;
        this.process = start();
    }

    /**
     * A Maven as the integration test of this script calls it.
     *
     * @param script the variables that the invoker gives to scripts
     * @param javaHome the JDK that runs it
     */
    public static ResidentMaven of(Map<String, ?> script, Path javaHome) {
        return new ResidentMaven(Invocation.of(script), javaHome);
    }

    /** The coordinates of accel: {@code groupId:artifactId:version}. */
    public String accel() {
        return invocation.plugin();
    }

    /**
     * Runs a build and waits for its end.
     *
     * @param directory where Maven is called, absolute
     * @param log the file for what it prints
     */
    public Build build(Path directory, Path log, List<String> arguments) {
        try {
            if (builds++ == BUILDS_PER_JVM) {
                close();
                process = start();
                builds = 1;
            }
            Files.createDirectories(log.getParent());
            int exitCode = request(directory, log, invocation.arguments(arguments));
            return new Build(
                    exitCode,
                    Files.readAllLines(log).stream().map(Build::withoutColours).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int request(Path directory, Path log, List<String> arguments) throws IOException {
        DataOutputStream request = new DataOutputStream(process.getOutputStream());
        request.writeUTF(directory.toString());
        request.writeUTF(log.toString());
        request.writeInt(arguments.size());
        for (String argument : arguments) {
            request.writeUTF(argument);
        }
        request.flush();
        return new DataInputStream(process.getInputStream()).readInt();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }

    private Process start() {
        try {
            List<String> command = new ArrayList<>();
            command.add(javaHome.resolve("bin").resolve("java").toString());
            command.addAll(List.of(
                    invocation.environment().getOrDefault("MAVEN_OPTS", "").split(" ")));
            command.addAll(List.of("-Xmx1g", "-cp", classpath(), MavenServer.class.getName()));
            command.add(invocation.mavenHome().toString());
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
            builder.environment().putAll(invocation.environment());
            builder.environment().put("JAVA_HOME", javaHome.toString());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Maven's own script starts with, and the class of the server. */
    private String classpath() throws IOException {
        try (Stream<Path> boot = Files.list(invocation.mavenHome().resolve("boot"))) {
            Stream<Path> own = Stream.of(Path.of(MavenServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
            return Stream.concat(boot.filter(file -> file.toString().endsWith(".jar")), own)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
