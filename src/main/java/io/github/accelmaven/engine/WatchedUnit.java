package io.github.accelmaven.engine;

import io.github.accelmaven.fingerprint.DirectorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A unit that no rule knows, run once as ever and watched: what it reads and writes tells what a rule for it would say.
 * It is not run a second time, because nobody knows what else it does. Not thread-safe.
 */
public final class WatchedUnit extends DecoratedUnit {

    private final Watch watch;

    /**
     * What watching a unit needs.
     *
     * @param module the unit's module
     * @param root the root of the checkout: only files below it are looked at
     * @param unwatched files that do not count though they lie below it
     * @param observer watches
     * @param runs takes what was seen; a run that fails is not told
     */
    public record Watch(
            Module module, Path root, Predicate<Path> unwatched, RunObserver observer, Consumer<WatchedRun> runs) {}

    public WatchedUnit(WorkUnit unit, Watch watch) {
        super(unit);
        this.watch = watch;
    }

    @Override
    public RunResult run() throws Exception {
        Path build = watch.module().buildDirectory();
        DirectorySnapshot before = watch.module().snapshot(build);
        RunObserver.Observed<RunResult> run = watch.observer().observe(super::run);
        DirectorySnapshot after = watch.module().snapshot(build);
        watch.runs().accept(seen(run.observation(), run.result(), after.directory(), after.since(before)));
        return run.result();
    }

    private WatchedRun seen(
            Observation observation, RunResult result, Path build, DirectorySnapshot.Difference difference)
            throws IOException {
        Set<Path> created = files(build, difference.created());
        Set<Path> written = new TreeSet<>(created);
        written.addAll(files(build, difference.modified()));
        written.addAll(existing(observation.written()));
        Set<Path> read = existing(observation.read());
        read.removeAll(created);
        List<String> obstacles = new ArrayList<>();
        observation.hosts().stream().sorted().forEach(host -> obstacles.add("talks to " + host));
        result.notReusable().ifPresent(reason -> obstacles.add("cannot be stored: " + reason));
        return new WatchedRun(
                read,
                written,
                !result.effects().isEmpty(),
                observation.processes().stream().sorted().toList(),
                obstacles);
    }

    private Set<Path> files(Path directory, List<String> names) {
        Set<Path> files = new TreeSet<>();
        names.stream().map(directory::resolve).filter(this::isWatched).forEach(files::add);
        return files;
    }

    /** Without temporary files, which are gone by now. */
    private Set<Path> existing(Set<Path> observed) {
        Set<Path> files = new TreeSet<>();
        observed.stream()
                .filter(file -> isWatched(file) && Files.isRegularFile(file))
                .forEach(files::add);
        return files;
    }

    private boolean isWatched(Path file) {
        return file.startsWith(watch.root())
                && !watch.unwatched().test(file)
                && !watch.module().mavens().test(file);
    }
}
