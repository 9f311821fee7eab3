package io.github.accelmaven.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maven in a JVM that stays, so that thousands of builds need no start of a JVM each. A build sees the same as one that
 * is started by itself, but for the age of its JVM. Not thread-safe.
 */
public final class ResidentMaven implements AutoCloseable {

    /** Each build leaves classes behind that are never unloaded. */
    private static final int BUILDS_PER_JVM = 100;

    private final Invocation invocation;
    private final Path workingDirectory;
    private @Nullable Process process;
    private int builds;

    private ResidentMaven(Invocation invocation, Path workingDirectory) {
        this.invocation = invocation;
        this.workingDirectory = workingDirectory;
    }

    /** A Maven for the builds of one directory, which starts when it is first asked for one. */
    static ResidentMaven of(Invocation invocation, Path directory) {
        return new ResidentMaven(invocation, directory);
    }

    /**
     * A Maven as the integration test of this script calls it. Its working directory is nobody's project: directories
     * that it builds may be deleted and made again.
     *
     * @param script the variables that the invoker gives to scripts
     * @param javaHome the JDK that runs it
     */
    public static ResidentMaven of(Map<String, ?> script, Path javaHome) {
        return new ResidentMaven(
                Invocation.of(script).withEnvironment("JAVA_HOME", javaHome.toString()),
                Path.of("").toAbsolutePath());
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
            Files.createDirectories(log.getParent());
            // Not into the project: there an audit would see it.
            Path output = Files.createTempFile("build", ".log");
            int exitCode = request(running(), directory, output, invocation.arguments(arguments));
            Files.move(output, log, StandardCopyOption.REPLACE_EXISTING);
            return new Build(
                    exitCode,
                    Files.readAllLines(log).stream().map(Build::withoutColours).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() throws IOException {
        Process running = process;
        if (running == null || !running.isAlive() || builds++ == BUILDS_PER_JVM) {
            close();
            running = start();
            process = running;
            builds = 1;
        }
        return running;
    }

    private static int request(Process process, Path directory, Path log, List<String> arguments) throws IOException {
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
        if (process != null) {
            process.destroy();
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(environment("JAVA_HOME"), "bin", "java").toString());
        Stream.of(environment("MAVEN_OPTS").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        // Warnings of the JVM would be taken for answers on its standard output.
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+DisplayVMOutputToStderr"));
        command.addAll(List.of("-Xmx1g", "-cp", classpath(), MavenServer.class.getName()));
        command.add(invocation.mavenHome().toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        invocation.putEnvironment(builder.environment());
        return builder.start();
    }

    private String environment(String name) {
        return Objects.requireNonNull(invocation.environment().get(name), name);
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
