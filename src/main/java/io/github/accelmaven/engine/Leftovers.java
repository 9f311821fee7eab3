package io.github.accelmaven.engine;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.DirectorySnapshot;
import io.github.accelmaven.io.AsideDirectory;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Moves files out of output directories that no record accounts for: left by a plain {@code mvn}, an IDE, a build that
 * was killed, an older version. They would be packaged otherwise. Nothing is deleted but empty directories, and what an
 * earlier session set aside from the build directory, where nobody keeps anything. Not thread-safe.
 */
final class Leftovers {

    private final Module module;
    private final ModuleOutputs outputs;
    private final EventSink events;
    private final AsideDirectory aside;
    private boolean hasMoved;

    Leftovers(Module module, ModuleOutputs outputs, EventSink events) {
        this.module = module;
        this.outputs = outputs;
        this.events = events;
        this.aside = new AsideDirectory(module.aside());
    }

    /** Clears the whole build directory of what is not accounted for. */
    void setAsideEverything() throws IOException {
        setAside(module.buildDirectory());
    }

    /**
     * Clears the directories and files: inside the build directory of everything, elsewhere, where files may be a user's,
     * of what is declared.
     */
    void setAside(Set<Path> directories) throws IOException {
        for (Path directory : directories) {
            if (!directory.startsWith(module.buildDirectory())) {
                setAsideDeclared(directory);
            } else if (!directory.equals(module.buildDirectory())) {
                setAside(directory);
            }
        }
    }

    private void setAsideDeclared(Path directory) throws IOException {
        DirectorySnapshot snapshot = DirectorySnapshot.takeOnly(directory);
        for (String relative : snapshot.files()) {
            Path file = snapshot.directory().resolve(relative);
            if (module.declared().test(file)) {
                setAsideUnlessKnown(module.base(), file);
            }
        }
    }

    private void setAside(Path directory) throws IOException {
        if (Files.isRegularFile(directory, LinkOption.NOFOLLOW_LINKS)) {
            setAsideUnlessKnown(module.buildDirectory(), directory);
            return;
        }
        DirectorySnapshot snapshot = module.snapshot(directory);
        for (String relative : snapshot.files()) {
            setAsideUnlessKnown(module.buildDirectory(), directory.resolve(relative));
        }
        List<Path> unknown = snapshot.emptyDirectories().stream()
                .map(directory::resolve)
                .filter(empty -> !outputs.isAccountedFor(outputs.pathOf(empty)))
                .toList();
        FileTrees.delete(module.buildDirectory(), unknown);
    }

    private void setAsideUnlessKnown(Path base, Path file) throws IOException {
        if (!outputs.isAccountedFor(outputs.pathOf(file)) && !module.mavens().test(file)) {
            move(base, file);
        }
    }

    private void move(Path base, Path file) throws IOException {
        if (!hasMoved) {
            hasMoved = true;
            begin(base);
        }
        aside.take(base, file);
    }

    private void begin(Path base) throws IOException {
        boolean isBuildDirectory = base.equals(module.buildDirectory());
        if (isBuildDirectory) {
            FileTrees.deleteRecursively(module.aside());
        }
        events.emit(new Event.Noted(module.name() + ": files in "
                + (isBuildDirectory ? base : "the places of its outputs")
                + " that accel did not make are moved to " + aside.path()
                + ", so that nothing stale is packaged"));
    }
}
