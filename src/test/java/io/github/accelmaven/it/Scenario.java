package io.github.accelmaven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A project that an integration test builds, edits and builds again, by the Maven, with the local repository and the
 * settings of the invoker. Maven stays resident between the builds of a scenario where it can; a build that is started
 * and not waited for has a process of its own. Each scenario has an accel cache of its own.
 */
public final class Scenario {

    /** Directories that builds make: never copied to another checkout. */
    private static final Set<String> MADE_BY_BUILDS = Set.of("target", ".accel", ".cache", ".logs");

    private final Path directory;
    private final Path cache;
    private final Path firstLog;
    private final Invocation invocation;
    private final Optional<ResidentMaven> resident;

    private Scenario(Path directory, Path cache, Path firstLog, Invocation invocation) {
        this(directory, cache, firstLog, invocation, Optional.of(ResidentMaven.of(invocation, directory)));
    }

    private Scenario(
            Path directory, Path cache, Path firstLog, Invocation invocation, Optional<ResidentMaven> resident) {
        this.directory = directory;
        this.cache = cache;
        this.firstLog = firstLog;
        this.invocation = invocation;
        this.resident = resident;
    }

    /** The scenario of a script, from the variables that the invoker gives it. */
    public static Scenario of(Map<String, ?> script) {
        Path directory = Path.of(String.valueOf(script.get("basedir")));
        Path logs = Path.of(String.valueOf(script.get("logs")));
        return new Scenario(
                directory,
                directory.resolve(".cache"),
                logs.resolve(directory.getFileName()).resolve("build.log"),
                Invocation.of(script));
    }

    /** The build that the invoker made before the script ran; its exit code is not known. */
    public Build firstBuild() {
        try {
            return new Build(
                    0,
                    Files.readAllLines(firstLog).stream()
                            .map(Build::withoutColours)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- builds -----------------------------------------------------------------------------------------------

    /** Runs {@code accel:build}, which must succeed. */
    public Build accel(String... arguments) {
        return goal("build", arguments);
    }

    /** Runs {@code accel:build}, which must fail. */
    public Build failingAccel(String... arguments) {
        return failingGoal("build", arguments);
    }

    /** Runs a goal of accel, which must succeed. */
    public Build goal(String goal, String... arguments) {
        return expectSuccess(build(goalArguments(goal, arguments)));
    }

    /** Runs a goal of accel, which must fail. */
    public Build failingGoal(String goal, String... arguments) {
        return expectFailure(build(goalArguments(goal, arguments)));
    }

    /** Runs Maven without accel, which must succeed. */
    public Build maven(String... arguments) {
        return expectSuccess(build(List.of(arguments)));
    }

    /** Runs Maven without accel, which must fail. */
    public Build failingMaven(String... arguments) {
        return expectFailure(build(List.of(arguments)));
    }

    /** Starts {@code accel:build} and does not wait for its end. */
    public MavenProcess startAccel(String... arguments) {
        return invocation.start(directory, logFile(), goalArguments("build", arguments));
    }

    private Build build(List<String> arguments) {
        return resident.map(maven -> maven.build(directory, logFile(), arguments))
                .orElseGet(() -> await(invocation.start(directory, logFile(), arguments)));
    }

    private List<String> goalArguments(String goal, String... arguments) {
        List<String> all = new ArrayList<>();
        all.add(invocation.plugin() + ":" + goal);
        all.add("-Daccel.cache.dir=" + cache);
        all.add("-Daccel.verbose");
        all.addAll(Arrays.asList(arguments));
        return all;
    }

    /** The same project, built with this environment variable. */
    public Scenario withEnvironment(String name, String value) {
        return new Scenario(directory, cache, firstLog, invocation.withEnvironment(name, value));
    }

    /** The same project, built by the JDK in this directory. */
    public Scenario withJavaHome(Path javaHome) {
        return withEnvironment("JAVA_HOME", javaHome.toString());
    }

    /** The same project, built with this settings file. */
    public Scenario withSettings(Path settings) {
        return new Scenario(directory, cache, firstLog, invocation.withSettings(settings));
    }

    /** The same project, built by the Maven in this directory. */
    public Scenario withMavenHome(Path mavenHome) {
        return new Scenario(directory, cache, firstLog, invocation.withMavenHome(mavenHome));
    }

    /** The same project, built with this local repository. */
    public Scenario withLocalRepository(Path localRepository) {
        return new Scenario(directory, cache, firstLog, invocation.withLocalRepository(localRepository));
    }

    /** The same project, built with a cache in this directory. */
    public Scenario withCache(Path other) {
        return new Scenario(directory, other, firstLog, invocation, resident);
    }

    /** The same project, each build in a process of its own: extensions in {@code .mvn} do not bear a resident Maven. */
    public Scenario inOwnProcesses() {
        return new Scenario(directory, cache, firstLog, invocation, Optional.empty());
    }

    /** The project in this directory of the project. */
    public Scenario in(String path) {
        return new Scenario(path(path), cache, firstLog, invocation);
    }

    /** A copy of the project as it is now, without anything that builds made, in another directory; same cache. */
    public Scenario checkout(String name) {
        Path other = directory.resolveSibling(directory.getFileName() + "~" + name);
        deleteTree(other);
        copyTree(directory, other, MADE_BY_BUILDS, (from, to) -> Files.copy(from, to, LinkOption.NOFOLLOW_LINKS));
        return new Scenario(other, cache, firstLog, invocation);
    }

    /** A copy of the project in which plain Maven has built the phases: what accel is measured against. */
    public Scenario plain(String... phases) {
        Scenario copy = checkout("plain");
        copy.maven(phases);
        return copy;
    }

    // ---- files ------------------------------------------------------------------------------------------------

    /** The file of this name in the project. */
    public Path path(String name) {
        return directory.resolve(name);
    }

    /** The directory of the scenario's cache. */
    public Path cache() {
        return cache;
    }

    /** The local repository. */
    public Path localRepository() {
        return invocation.localRepository();
    }

    /** The settings file. */
    public Path settings() {
        return invocation.settings();
    }

    /** The directory of the Maven that builds. */
    public Path mavenHome() {
        return invocation.mavenHome();
    }

    /** Whether that Maven is a Maven 4. */
    public boolean isMaven4() {
        try (Stream<Path> libraries = Files.list(mavenHome().resolve("lib"))) {
            return libraries.anyMatch(
                    library -> library.getFileName().toString().startsWith("maven-core-4"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the local repository, made of hard links: replace files there, never write into them. */
    public Path copyOfLocalRepository(String name) {
        Path copy = directory.resolveSibling(directory.getFileName() + "~" + name);
        deleteTree(copy);
        copyTree(localRepository(), copy, Set.of(), (file, link) -> Files.createLink(link, file));
        return copy;
    }

    /** Whether there is such a file or directory in the project. */
    public boolean exists(String name) {
        return Files.exists(path(name));
    }

    /** The text of a file in the project. */
    public String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file in the project, and the directories it needs. */
    public void write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces every occurrence of a text that must be there. */
    public void edit(String name, String from, String to) {
        String text = read(name);
        if (!text.contains(from)) {
            throw new AssertionError("'" + from + "' is not in " + name + ":\n" + text);
        }
        write(name, text.replace(from, to));
    }

    /** Moves a file within the project. */
    public void rename(String from, String to) {
        try {
            Files.createDirectories(path(to).getParent());
            Files.move(path(from), path(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes files or directories that must be there. */
    public void delete(String... names) {
        for (String name : names) {
            if (!exists(name)) {
                throw new AssertionError("There is no " + path(name) + " to delete");
            }
            deleteTree(path(name));
        }
    }

    /** Deletes every {@code target} directory of the project, which must have one. */
    public void deleteTargets() {
        List<Path> targets = find("target");
        if (targets.isEmpty()) {
            throw new AssertionError("There is no target directory below " + directory);
        }
        targets.forEach(Scenario::deleteTree);
    }

    /** Every file or directory of this name, at any depth. */
    public List<Path> find(String fileName) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().equals(fileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the files below a directory say: archives by entries, properties files without comments. */
    public SortedMap<String, String> contents(String name) {
        return Contents.meaning(path(name));
    }

    /** Digests of the bytes of the files below a directory. */
    public SortedMap<String, String> bytes(String name) {
        return Contents.bytes(path(name));
    }

    /** What the entries of an archive say. */
    public SortedMap<String, String> entries(String archive) {
        return Contents.entries(path(archive));
    }

    /** The text of one entry of an archive. */
    public String entry(String archive, String name) {
        return Contents.entry(path(archive), name);
    }

    /** The major version of a class file, as in 55 for Java 11. */
    public int classVersion(String name) {
        try {
            byte[] bytes = Files.readAllBytes(path(name));
            return (bytes[6] & 0xff) << 8 | (bytes[7] & 0xff);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- the inside -------------------------------------------------------------------------------------------

    private static Build await(MavenProcess process) {
        try {
            return process.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Build expectSuccess(Build build) {
        if (!build.succeeded()) {
            throw new AssertionError("Exit code " + build.exitCode() + "\n" + build.text());
        }
        return build;
    }

    private static Build expectFailure(Build build) {
        if (build.succeeded()) {
            throw new AssertionError("The build succeeded\n" + build.text());
        }
        return build;
    }

    private Path logFile() {
        int number = 1;
        while (exists(".logs/" + number + ".log")) {
            number++;
        }
        return path(".logs/" + number + ".log");
    }

    @FunctionalInterface
    private interface Copier {
        void copy(Path from, Path to) throws IOException;
    }

    private static void copyTree(Path from, Path to, Set<String> without, Copier copier) {
        visit(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                if (without.contains(dir.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copy(copier, file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                // As in copy.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Copier copier, Path from, Path to) throws IOException {
        try {
            copier.copy(from, to);
        } catch (NoSuchFileException e) {
            // Builds beside this one have temporary files in the local repository.
            if (Files.exists(from)) {
                throw e;
            }
        }
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        visit(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException problem) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void visit(Path root, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
