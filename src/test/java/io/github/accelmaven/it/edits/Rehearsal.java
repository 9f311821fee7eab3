package io.github.accelmaven.it.edits;

import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.it.Build;
import io.github.accelmaven.it.ResidentMaven;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Two checkouts of a sample that are edited alike: plain Maven builds one from nothing after each step, and accel the
 * other, which keeps what was built before. Used once, by one thread.
 */
final class Rehearsal {

    private static final List<EditKind> KINDS = List.of(EditKind.values());

    private final Path directory;
    private final Path plain;
    private final Path accel;
    private final Mavens mavens;
    private final Way way;
    private final List<SortedMap<String, byte[]>> history = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private Request request = Request.USUAL;
    private int lastThatBuilds;
    private boolean isBroken;

    /**
     * @param sample the reactor
     * @param directory where the checkouts and the cache go; what is there is deleted
     * @param way how accel builds
     */
    Rehearsal(Path sample, Path directory, Mavens mavens, Way way) {
        this.directory = directory;
        this.plain = directory.resolve("plain");
        this.accel = directory.resolve("accel");
        this.mavens = mavens;
        this.way = way;
        delete(directory);
        for (Path checkout : List.of(plain, accel)) {
            Sources sources = new Sources(create(checkout));
            sources.become(new Sources(sample).all());
        }
        if (way.asExtension()) {
            new Sources(accel)
                    .write(".mvn/extensions.xml", Way.extensions(mavens.accel().accel()));
        }
        history.add(new Sources(accel).all());
    }

    /** The Mavens that build the checkouts, one for each, so that both build at the same time. */
    record Mavens(ResidentMaven plain, ResidentMaven accel, Optional<Mavens> otherJdk) {}

    /** Everything that was done so far, for people, a line for each step. */
    List<String> story() {
        return story;
    }

    /**
     * Does what the seed says, builds and compares.
     *
     * @return in what the builds differ
     */
    List<String> step(long seed) {
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        done.add(change(random));
        history.add(new Sources(accel).all());
        if (random.nextInt(4) == 0) {
            done.add(meddle(random));
        }
        List<String> modules = new Sources(plain).modules();
        request = request.next(random, modules, mavens.otherJdk().isPresent());
        done.add(request.toString());
        story.add(String.join("; ", done));
        return build(modules);
    }

    private String edit(Random random) {
        Optional<String> what = Optional.empty();
        while (what.isEmpty()) {
            EditKind kind = KINDS.get(random.nextInt(KINDS.size()));
            long seed = random.nextLong();
            what = kind.apply(new Sources(accel), new Random(seed));
            if (!kind.apply(new Sources(plain), new Random(seed)).equals(what)) {
                throw new IllegalStateException("The checkouts were not edited alike: " + kind);
            }
        }
        return what.get();
    }

    /** What does not build is left at that for one more step or two: few goals are reached as long as it is. */
    private String change(Random random) {
        if (isBroken && random.nextInt(3) > 0) {
            return goBack(lastThatBuilds);
        }
        return random.nextInt(10) == 0 ? goBack(random.nextInt(history.size())) : edit(random);
    }

    private String goBack(int state) {
        new Sources(accel).become(history.get(state));
        new Sources(plain).become(history.get(state));
        return "back to how it was after step " + state;
    }

    /** Changes what accel built. */
    private String meddle(Random random) {
        List<String> modules = new Sources(accel).modules();
        String module = modules.get(random.nextInt(modules.size()));
        Path target = accel.resolve(module).resolve("target");
        List<Path> outputs = files(target);
        if (outputs.isEmpty()) {
            return "nothing in " + module + "/target";
        }
        Path output = outputs.get(random.nextInt(outputs.size()));
        try {
            switch (random.nextInt(6)) {
                case 0 -> {
                    delete(target);
                    return "deleted " + module + "/target";
                }
                case 1 -> {
                    modules.forEach(any -> delete(accel.resolve(any).resolve("target")));
                    return "deleted every target";
                }
                case 2 -> {
                    delete(output.resolveSibling(""));
                    return "deleted " + accel.relativize(output.resolveSibling(""));
                }
                case 3 -> {
                    Files.delete(output);
                    return "deleted " + accel.relativize(output);
                }
                case 4 -> {
                    Files.writeString(output, "damaged");
                    return "damaged " + accel.relativize(output);
                }
                default -> {
                    maven(request).accel().build(accel, log("meddling"), List.of("test-compile", "-Daccel.skip"));
                    return "plain test-compile in accel's checkout";
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> build(List<String> modules) {
        modules.forEach(module -> delete(plain.resolve(module).resolve("target")));
        List<String> plainArguments = new ArrayList<>(List.of(request.phase()));
        plainArguments.addAll(request.arguments());
        List<String> accelArguments = new ArrayList<>(way.goals(mavens.accel().accel(), request.phase()));
        accelArguments.addAll(List.of("-Daccel.verbose", "-Daccel.cache.dir=" + directory.resolve("cache")));
        accelArguments.addAll(request.arguments());
        Mavens chosen = maven(request);
        CompletableFuture<Build> plainBuild =
                CompletableFuture.supplyAsync(() -> chosen.plain().build(plain, log("plain"), plainArguments));
        Build accelBuild = chosen.accel().build(accel, log("accel"), accelArguments);
        isBroken = !accelBuild.succeeded();
        if (!isBroken) {
            lastThatBuilds = history.size() - 1;
        }
        return new BuildResult(plainBuild.join(), plain)
                .differences(new BuildResult(accelBuild, accel), modules, request);
    }

    private Mavens maven(Request wanted) {
        return wanted.otherJdk() ? mavens.otherJdk().orElseThrow() : mavens;
    }

    private Path log(String name) {
        return directory.resolve("logs").resolve(story.size() + "-" + name + ".log");
    }

    private static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileTrees.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
