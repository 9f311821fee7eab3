package io.github.accelmaven.engine;

import io.github.accelmaven.fingerprint.DirectorySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a unit made by comparing directories before and after its run. Used once, by one thread. */
final class OutputCapture {

    private final Map<Path, DirectorySnapshot> before = new LinkedHashMap<>();

    private final Module module;

    private OutputCapture(Module module) {
        this.module = module;
    }

    /**
     * What changed.
     *
     * @param made files that were created or modified, absolute
     * @param deleted files that are gone, absolute
     * @param emptyDirectories directories that were created and are empty, absolute
     * @param irregular those of {@code made} that are no regular files, absolute
     * @param touched those of {@code made} of which perhaps only attributes were set, absolute
     */
    record Changes(
            Set<Path> made, Set<Path> deleted, Set<Path> emptyDirectories, Set<Path> irregular, Set<Path> touched) {

        /** What was made, the directories that are empty among it. */
        Set<Path> madeWithDirectories() {
            Set<Path> all = new TreeSet<>(made);
            all.addAll(emptyDirectories);
            return all;
        }

        /** The same without some of the touched files. */
        Changes without(Set<Path> unwritten) {
            Set<Path> written = new TreeSet<>(made);
            written.removeAll(unwritten);
            return new Changes(written, deleted, emptyDirectories, irregular, Set.of());
        }
    }

    /**
     * Looks at the module's build directory, and at those output files and directories of the unit that lie elsewhere in
     * the module.
     */
    static OutputCapture begin(Module module, Set<Path> outputLocations) throws IOException {
        OutputCapture capture = new OutputCapture(module);
        for (Path directory : directories(module, outputLocations)) {
            capture.before.put(
                    directory,
                    directory.equals(module.buildDirectory())
                            ? module.snapshot(directory)
                            : DirectorySnapshot.takeOnly(directory));
        }
        return capture;
    }

    /** Where a unit with these outputs is looked after: the build directory first. */
    static List<Path> directories(Module module, Set<Path> outputLocations) {
        List<Path> directories = new ArrayList<>();
        directories.add(module.buildDirectory());
        outputLocations.stream()
                .filter(location -> Module.looksAfter(location, module.base(), module.buildDirectory())
                        && !location.startsWith(module.buildDirectory()))
                .forEach(directories::add);
        return directories;
    }

    Changes end() throws IOException {
        Set<Path> made = new TreeSet<>();
        Set<Path> deleted = new TreeSet<>();
        Set<Path> emptyDirectories = new TreeSet<>();
        Set<Path> irregular = new TreeSet<>();
        Set<Path> touched = new TreeSet<>();
        for (Map.Entry<Path, DirectorySnapshot> location : before.entrySet()) {
            DirectorySnapshot earlier = location.getValue();
            DirectorySnapshot now = earlier.directory().equals(location.getKey())
                    ? module.snapshot(location.getKey())
                    : DirectorySnapshot.takeOnly(location.getKey());
            DirectorySnapshot.Difference difference = now.since(earlier);
            addAll(now.directory(), difference.created(), made);
            addAll(now.directory(), difference.modified(), made);
            addAll(now.directory(), difference.deleted(), deleted);
            addAll(now.directory(), difference.createdEmptyDirectories(), emptyDirectories);
            addAll(now.directory(), difference.irregular(), irregular);
            addAll(now.directory(), difference.touched(), touched);
        }
        return new Changes(made, deleted, emptyDirectories, irregular, touched);
    }

    private void addAll(Path root, List<String> relative, Set<Path> target) {
        relative.stream().map(root::resolve).filter(module.mavens().negate()).forEach(target::add);
    }
}
