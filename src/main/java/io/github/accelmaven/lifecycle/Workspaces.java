package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.config.TomlSection;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
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

/**
 * Finds the workspaces of a project: its root, those that the root's file names, and modules with a pipeline of their own.
 * A workspace without a file goes by that of the root, and takes of its pipeline what does not build the reactor. Not
 * thread-safe.
 */
public final class Workspaces {

    private final Path root;
    private final Definitions definitions;
    private final Optional<List<String>> chosen;
    private final Map<Path, TomlDocument> documents = new LinkedHashMap<>();

    /**
     * @param root the directory of the project, absolute and normalised
     * @param definitions what the session's configuration files say
     * @param chosen the phases that the user wants in place of the pipelines of the files
     */
    public Workspaces(Path root, Definitions definitions, Optional<List<String>> chosen) {
        this.root = root;
        this.definitions = definitions;
        this.chosen = chosen;
    }

    /**
     * The workspaces, the root first.
     *
     * @param modules the directories of the reactor's modules, absolute and normalised, by their names
     * @throws io.github.accelmaven.problem.ProblemException one that tells everything that is wrong with a file
     */
    public List<Workspace> find(Map<String, Path> modules) {
        return checked(look(modules));
    }

    /**
     * The workspaces of a session that takes their pipelines, the root first.
     *
     * @param modules the directories of the reactor's modules, absolute and normalised, by their names
     * @throws io.github.accelmaven.problem.ProblemException one that tells everything that is wrong with a file, also
     *     with what its phases do beside all others that the session takes
     */
    public List<Workspace> findForPipelines(Map<String, Path> modules) {
        List<Workspace> all = look(modules);
        TakenPhases taken = new TakenPhases(root);
        for (Workspace workspace : all) {
            Optional.ofNullable(documents.getOrDefault(workspace.directory(), documents.get(root)))
                    .ifPresent(document -> taken.noteProblems(workspace, document.root()));
        }
        return checked(all);
    }

    private List<Workspace> checked(List<Workspace> all) {
        documents.values().forEach(TomlDocument::throwIfProblems);
        checkChosen(all.get(0).definition());
        return all;
    }

    /** What is wrong is noted in the documents; what is found then holds only as far as they are right. */
    private List<Workspace> look(Map<String, Path> modules) {
        LifecycleDefinition common = read(root).orElseGet(() -> LifecycleDefinition.ofNoFile(ConfigFiles.NAME));
        List<String> pipeline = chosen.or(common::pipeline).orElse(LifecycleDefinition.DEFAULT_PIPELINE);
        List<Workspace> others = new ArrayList<>();
        Set<Path> taken = new LinkedHashSet<>(List.of(root));
        for (WorkspaceDefinition named : common.workspaces().values()) {
            directory(named).ifPresent(directory -> {
                taken.add(directory);
                others.add(named(named, directory, common, pipeline));
            });
        }
        modules.forEach((name, directory) -> {
            if (taken.add(directory)) {
                module(name, directory, pipeline).ifPresent(module -> {
                    checkName(name, directory);
                    others.add(module);
                });
            }
        });
        // What depends on the root waits for it; the root waits for the rest.
        Set<String> later = dependants(WorkspaceDefinition.ROOT, others);
        List<String> earlier = others.stream()
                .map(Workspace::name)
                .filter(name -> !later.contains(name))
                .toList();
        List<Workspace> all = new ArrayList<>();
        all.add(new Workspace(WorkspaceDefinition.ROOT, root, common, pipeline, true, earlier));
        all.addAll(others);
        return all;
    }

    private void checkName(String name, Path directory) {
        table(name)
                .ifPresent(same -> same.problem(
                        directory + " is a module with a pipeline, and has this name already", "Choose another one"));
    }

    private static Set<String> dependants(String name, List<Workspace> workspaces) {
        Set<String> dependants = new LinkedHashSet<>(Set.of(name));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Workspace other : workspaces) {
                if (other.dependsOn().stream().anyMatch(dependants::contains)) {
                    grew |= dependants.add(other.name());
                }
            }
        }
        return dependants;
    }

    private Optional<LifecycleDefinition> read(Path directory) {
        return definitions.of(directory, directory.equals(root)).map(definition -> {
            documents.put(directory, definition.document());
            return definition.content();
        });
    }

    private void checkChosen(LifecycleDefinition common) {
        for (String name : chosen.orElse(List.of())) {
            if (!common.phases().containsKey(name)) {
                throw new Problem(
                                "accel.pipeline=" + String.join(",", chosen.orElseThrow()) + ": there is no phase '"
                                        + name + "'",
                                common.source() + " has "
                                        + String.join(", ", common.phases().keySet()),
                                Suggestions.nearest(name, common.phases().keySet())
                                        .map(near -> "Did you mean '" + near + "'")
                                        .orElse("Name one of these"))
                        .asException();
            }
        }
    }

    private Optional<TomlSection> table(String workspace) {
        return Optional.ofNullable(documents.get(root))
                .flatMap(document -> Optional.ofNullable(
                        document.root().sections("workspace").get(workspace)));
    }

    /** Where a workspace lies; empty when that is no directory of the project. */
    private Optional<Path> directory(WorkspaceDefinition named) {
        Path directory = root.resolve(named.path()).normalize();
        if (!directory.startsWith(root)) {
            // Its path is a mistake by itself.
            return Optional.empty();
        }
        Optional<Fault> fault = fault(directory);
        table(named.name()).ifPresent(table -> fault.ifPresent(found -> found.noteIn(table)));
        return fault.isEmpty() ? Optional.of(directory) : Optional.empty();
    }

    private Optional<Fault> fault(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.of(new Fault(directory + " is no directory", "Make it, or correct 'path'"));
        }
        try {
            return directory.toRealPath().startsWith(root.toRealPath())
                    ? Optional.empty()
                    : Optional.of(
                            new Fault(directory + " leads out of the project", "Name a directory of the project"));
        } catch (IOException e) {
            return Optional.of(
                    new Fault(directory + " cannot be looked at: " + FileFaults.describe(e), "Make it readable"));
        }
    }

    /** What is wrong with the directory of a workspace, and what to do. */
    private record Fault(String why, String fix) {
        void noteIn(TomlSection table) {
            if (table.keys().contains("path")) {
                table.problem("path", why, fix);
            } else {
                table.problem(why, fix);
            }
        }
    }

    private Workspace named(
            WorkspaceDefinition named, Path directory, LifecycleDefinition common, List<String> pipeline) {
        Optional<LifecycleDefinition> own = read(directory);
        List<String> taken = own.map(definition -> pipelineOf(definition, pipeline))
                .orElseGet(() -> pipeline.stream()
                        .filter(phase -> !buildsReactor(common, phase))
                        .toList());
        return new Workspace(
                named.name(),
                directory,
                own.orElseGet(common::withoutComponents),
                taken,
                named.isParallel(),
                named.dependsOn());
    }

    private Optional<Workspace> module(String name, Path directory, List<String> pipeline) {
        return read(directory)
                .filter(definition -> definition.pipeline().isPresent())
                .map(definition ->
                        new Workspace(name, directory, definition, pipelineOf(definition, pipeline), true, List.of()));
    }

    /** The pipeline that a file names, else those phases of the root's that it describes. */
    private List<String> pipelineOf(LifecycleDefinition definition, List<String> common) {
        return definition
                .pipeline()
                .filter(own -> chosen.isEmpty())
                .orElseGet(() -> common.stream()
                        .filter(phase -> Optional.ofNullable(definition.phases().get(phase))
                                .filter(known -> !known.isBuiltIn())
                                .isPresent())
                        .toList());
    }

    private static boolean buildsReactor(LifecycleDefinition definition, String phase) {
        return Optional.ofNullable(definition.phases().get(phase))
                .filter(known -> known.work() instanceof PhaseWork.Goals)
                .isPresent();
    }
}
