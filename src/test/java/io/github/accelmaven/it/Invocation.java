package io.github.accelmaven.it;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How Maven is called: which one, with which local repository, settings and environment.
 *
 * @param mavenHome the directory of the Maven to run
 * @param localRepository the local repository
 * @param settings the settings file
 * @param plugin the coordinates of accel: {@code groupId:artifactId:version}
 * @param environment variables on top of those of this process
 */
record Invocation(Path mavenHome, Path localRepository, Path settings, String plugin, Map<String, String> environment) {

    /**
     * Short builds: a JVM that starts fast beats one that runs fast, and class files that a compiler wrote need no
     * verification. Maven 4 need not ask each repository for the prefixes it knows.
     */
    private static final String MAVEN_OPTS = "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
            + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Daether.remoteRepositoryFilter.prefixes=false";

    static Invocation of(Map<String, ?> script) {
        return new Invocation(
                file(script, "mavenHome"),
                file(script, "localRepositoryPath"),
                file(script, "settings"),
                text(script, "accel"),
                Map.of("MAVEN_OPTS", MAVEN_OPTS, "JAVA_HOME", System.getProperty("java.home")));
    }

    Invocation withEnvironment(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Invocation(mavenHome, localRepository, settings, plugin, more);
    }

    Invocation withLocalRepository(Path other) {
        return new Invocation(mavenHome, other, settings, plugin, environment);
    }

    Invocation withSettings(Path other) {
        return new Invocation(mavenHome, localRepository, other, plugin, environment);
    }

    Invocation withMavenHome(Path other) {
        return new Invocation(other, localRepository, settings, plugin, environment);
    }

    MavenProcess start(Path directory, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(mavenHome.resolve("bin").resolve(executable()).toString());
        command.addAll(arguments(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        putEnvironment(builder.environment());
        return new MavenProcess(builder, log);
    }

    /** What the Maven around this one was told is not meant for this one. */
    void putEnvironment(Map<String, String> variables) {
        variables.keySet().removeIf(name -> name.startsWith("MAVEN_"));
        variables.putAll(environment);
    }

    /** The arguments of a build with the ones that every build has. */
    List<String> arguments(List<String> more) {
        List<String> arguments = new ArrayList<>(
                List.of("-B", "-ntp", "-s", settings.toString(), "-Dmaven.repo.local=" + localRepository));
        arguments.addAll(more);
        return arguments;
    }

    private static String executable() {
        return File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    }

    private static Path file(Map<String, ?> script, String name) {
        return Path.of(text(script, name));
    }

    private static String text(Map<String, ?> script, String name) {
        Object value = script.get(name);
        if (value == null) {
            throw new IllegalStateException("The invoker gives scripts no variable '" + name + "'");
        }
        return value.toString();
    }
}
