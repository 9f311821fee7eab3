package io.github.accelmaven.engine.command;

import io.github.accelmaven.fingerprint.DirectorySnapshot;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.io.OutwardLinks;
import io.github.accelmaven.lifecycle.ComponentDefinition;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files that a phase of commands reads and writes, by the patterns of its table. What it writes is no input of it,
 * whatever the patterns say. Immutable.
 */
public final class CommandFiles {

    private final PhaseDefinition phase;
    private final Path workspace;
    private final FileHasher hasher;
    private final Predicate<Path> outputs;

    /** @param workspace its directory, absolute and normalised */
    public CommandFiles(PhaseDefinition phase, Path workspace, FileHasher hasher) {
        this.phase = phase;
        this.workspace = workspace;
        this.hasher = hasher;
        this.outputs = outputs(phase, workspace);
    }

    /** The same files, seen by another hasher. */
    CommandFiles with(FileHasher other) {
        return new CommandFiles(phase, workspace, other);
    }

    /** The directories and files, absolute, in which the patterns for outputs begin. */
    Set<Path> outputLocations() {
        return phase.outputLocations(workspace);
    }

    /**
     * The files that count, by the directories in which patterns for inputs begin.
     *
     * @param counts tells files, absolute, that are there in time
     */
    Map<Path, SortedMap<String, FileDigest>> inputTrees(Predicate<Path> counts) throws IOException {
        Map<Path, SortedMap<String, FileDigest>> trees = new TreeMap<>();
        for (Map.Entry<Path, List<String>> root : patternsByRoot().entrySet()) {
            trees.put(root.getKey(), hasher.tree(root.getKey(), inputs(root.getKey(), root.getValue(), counts)));
        }
        return trees;
    }

    /** Patterns that begin with {@code ../} are about directories around the workspace. */
    private Map<Path, List<String>> patternsByRoot() {
        Map<Path, List<String>> byRoot = new LinkedHashMap<>();
        for (String pattern : phase.inputs()) {
            Path root = workspace;
            String rest = pattern;
            while (rest.startsWith("../") && root.getParent() != null) {
                root = root.getParent();
                rest = rest.substring("../".length());
            }
            List<String> patterns = byRoot.computeIfAbsent(root, none -> new ArrayList<>());
            patterns.add(rest);
            if (Files.isDirectory(root.resolve(PhaseDefinition.literalPart(rest)))
                    && rest.equals(PhaseDefinition.literalPart(rest))) {
                // A directory stands for what is in it.
                patterns.add(rest + "/**");
            }
        }
        return byRoot;
    }

    private TreeFilter inputs(Path root, List<String> patterns, Predicate<Path> counts) {
        TreeFilter named = new PatternFilter(patterns, List.of(), true);
        return new TreeFilter() {
            @Override
            public boolean includes(String path) {
                Path file = root.resolve(path);
                return named.includes(path) && !isAccels(path) && !isOutput(file) && counts.test(file);
            }

            @Override
            public boolean descends(String directory) {
                return named.descends(directory) && !isAccels(directory + "/");
            }
        };
    }

    /** Whether a file, or a directory with a slash behind it, is one of accel's own, and no component. */
    private static boolean isAccels(String path) {
        int begin = ("/" + path).indexOf("/.accel/");
        if (begin < 0) {
            return false;
        }
        String rest = path.substring(begin);
        return !rest.startsWith(ComponentDefinition.DIRECTORY) && !ComponentDefinition.DIRECTORY.startsWith(rest);
    }

    /** Whether a file, absolute, is one that the phase makes. */
    boolean isOutput(Path file) {
        return outputs.test(file);
    }

    /**
     * Tells the outputs of a phase, absolute.
     *
     * @param workspace its directory, absolute and normalised
     */
    public static Predicate<Path> outputs(PhaseDefinition phase, Path workspace) {
        TreeFilter patterns = new PatternFilter(phase.outputs(), List.of(), false);
        return file -> !phase.outputs().isEmpty()
                && file.startsWith(workspace)
                && patterns.includes(workspace.relativize(file).toString().replace('\\', '/'));
    }

    /** A symbolic link on the way to an output, behind which nobody would look; empty when there is none. */
    Optional<Path> linkToOutputs() {
        for (Path location : outputLocations()) {
            for (Path path = location;
                    !path.equals(workspace);
                    path = path.resolveSibling("").normalize()) {
                if (Files.isSymbolicLink(path)) {
                    return Optional.of(workspace.relativize(path));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Looks at the places of outputs, in which an earlier phase may just have put something.
     *
     * @param checkout the root of the checkout, absolute
     * @throws io.github.accelmaven.problem.ProblemException when one lies behind a symbolic link out of the project
     */
    void refuseWaysOut(Path checkout) throws IOException {
        OutwardLinks links = OutwardLinks.of(checkout, workspace);
        for (Path location : outputLocations()) {
            Optional<OutwardLinks.OutwardLink> link = links.onTheWayTo(location);
            if (link.isPresent()) {
                throw new Problem(
                                "The phase '" + phase.name() + "' cannot write into " + location,
                                link.get().told() + ", out of the project",
                                "Remove the link, or correct 'outputs' at " + phase.place())
                        .asException();
            }
        }
    }

    /** The patterns for inputs that no file matches. */
    List<String> idleInputs() throws IOException {
        List<String> idle = new ArrayList<>();
        for (String pattern : phase.inputs()) {
            if (withInputs(List.of(pattern)).inputs().isEmpty()) {
                idle.add(pattern);
            }
        }
        return idle;
    }

    private CommandFiles withInputs(List<String> patterns) {
        return new CommandFiles(phase.withInputs(patterns), workspace, hasher);
    }

    /** The patterns for outputs that no file matches. */
    List<String> idleOutputs() throws IOException {
        List<String> idle = new ArrayList<>();
        for (String pattern : phase.outputs()) {
            Path location = workspace.resolve(PhaseDefinition.literalPart(pattern));
            TreeFilter filter = new PatternFilter(List.of(pattern), List.of(), false);
            if (!Files.isRegularFile(location) && isEmpty(location, filter)) {
                idle.add(pattern);
            }
        }
        return idle;
    }

    private boolean isEmpty(Path location, TreeFilter filter) throws IOException {
        return DirectorySnapshot.take(location).files().stream()
                .map(location::resolve)
                .noneMatch(file ->
                        filter.includes(workspace.relativize(file).toString().replace('\\', '/')));
    }

    /** The files that count, absolute. */
    Set<Path> inputs() throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        inputTrees(file -> true)
                .forEach((root, tree) ->
                        tree.keySet().stream().map(root::resolve).forEach(files::add));
        return files;
    }

    /**
     * Looks whether inputs are still there after the commands ran.
     *
     * @throws io.github.accelmaven.problem.ProblemException when one is gone
     */
    void checkThatInputsAreLeft(Set<Path> inputs) {
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new Problem(
                                "The phase '" + phase.name() + "' deleted " + workspace.relativize(input)
                                        + ", which is one of its inputs",
                                "its result would never stand for another run",
                                "Have its commands leave the file, or take it out of 'inputs' at " + phase.place())
                        .asException();
            }
        }
    }
}
