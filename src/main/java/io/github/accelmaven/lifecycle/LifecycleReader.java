package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.AcceptedWords;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.config.TomlSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads everything of an {@code accel.toml} but the rules of goals. What is wrong is noted in the document; what is read
 * then holds only as far as the file is right. Thread-safe: it has no state.
 */
public final class LifecycleReader {

    private LifecycleReader() {}

    /** What a file says. To be used only after the document has been found to be without problems. */
    public static LifecycleDefinition read(TomlDocument document) {
        TomlSection root = document.root();
        Map<String, StageDefinition> stages = stages(root);
        Map<String, PhaseDefinition> phases = phases(root, stages);
        LifecycleDefinition definition = new LifecycleDefinition(
                document.source(),
                pipeline(root, phases.keySet()),
                phases,
                hooks(root, phases.keySet()),
                workspaces(root),
                stages,
                components(root));
        checkPipeline(root, definition);
        new OrderCheck(root, definition).noteProblems();
        root.leaveToOthers("goal", "profile", "thresholds", "budget");
        root.complainOfUnknownKeys();
        return definition;
    }

    private static Optional<List<String>> pipeline(TomlSection root, Set<String> phases) {
        List<String> pipeline = root.choices("pipeline", words(phases));
        return Optional.of(pipeline).filter(named -> root.keys().contains("pipeline"));
    }

    private static void checkPipeline(TomlSection root, LifecycleDefinition definition) {
        List<String> pipeline = definition.pipeline().orElse(LifecycleDefinition.DEFAULT_PIPELINE);
        if (pipeline.isEmpty() && root.strings("pipeline").isEmpty()) {
            root.problem("pipeline", "It names no phase", "Name at least one, or remove the key");
        }
    }

    private static Map<String, StageDefinition> stages(TomlSection root) {
        Map<String, StageDefinition> stages = new LinkedHashMap<>();
        root.sections("stage").forEach((name, section) -> {
            checkIsName(name, section);
            stages.put(name, StageReader.read(name, section));
        });
        return stages;
    }

    private static Map<String, ComponentDefinition> components(TomlSection root) {
        Map<String, ComponentDefinition> components = new LinkedHashMap<>();
        root.sections("component").forEach((name, section) -> {
            checkIsName(name, section);
            components.put(name, ComponentReader.read(name, section));
        });
        return components;
    }

    private static Map<String, PhaseDefinition> phases(TomlSection root, Map<String, StageDefinition> stages) {
        Map<String, TomlSection> tables = root.sections("phase");
        Set<String> names = new TreeSet<>(tables.keySet());
        names.add(PhaseDefinition.BUILD);
        if (!stages.isEmpty()) {
            names.add(PhaseDefinition.STAGE);
        }
        Map<String, PhaseDefinition> phases = new LinkedHashMap<>();
        tables.forEach((name, section) -> {
            checkName(name, HookPoint.ALL, section);
            phases.put(name, PhaseReader.read(name, section, names, stages));
        });
        phases.putIfAbsent(PhaseDefinition.BUILD, PhaseDefinition.build());
        if (!stages.isEmpty()) {
            phases.putIfAbsent(PhaseDefinition.STAGE, PhaseDefinition.stage(List.copyOf(stages.values())));
        }
        return phases;
    }

    private static Map<HookPoint, List<String>> hooks(TomlSection root, Set<String> phases) {
        Map<HookPoint, List<String>> hooks = new LinkedHashMap<>();
        root.section("hooks").ifPresent(section -> {
            for (String phase : withAll(phases)) {
                for (HookPoint.When when : HookPoint.When.values()) {
                    HookPoint point = new HookPoint(when, phase);
                    List<String> names = section.choices(point.key(), words(phases));
                    if (!names.isEmpty()) {
                        hooks.put(point, names);
                    }
                }
            }
            section.complainOfUnknownKeys();
        });
        return hooks;
    }

    private static Set<String> withAll(Set<String> phases) {
        Set<String> moments = new TreeSet<>(phases);
        moments.add(HookPoint.ALL);
        return moments;
    }

    private static Map<String, WorkspaceDefinition> workspaces(TomlSection root) {
        Map<String, TomlSection> tables = root.sections("workspace");
        Map<String, WorkspaceDefinition> found = new LinkedHashMap<>();
        tables.forEach((name, section) -> found.put(name, workspace(name, section, tables.keySet())));
        return found;
    }

    private static WorkspaceDefinition workspace(String name, TomlSection section, Set<String> names) {
        checkName(name, WorkspaceDefinition.ROOT, section);
        Set<String> others = new TreeSet<>(names);
        others.add(WorkspaceDefinition.ROOT);
        WorkspaceDefinition workspace = new WorkspaceDefinition(
                name,
                WorkspacePaths.inside(section, "path", name),
                section.flag("parallel").orElse(true),
                dependsOn(name, section, others));
        section.complainOfUnknownKeys();
        return workspace;
    }

    /**
     * Notes a name that cannot be used.
     *
     * @param taken the name that stands for something else
     */
    private static void checkName(String name, String taken, TomlSection section) {
        if (checkIsName(name, section) && name.equals(taken)) {
            section.problem(
                    "The name '" + name + "' is taken: it stands for " + meaning(taken), "Give it another name");
        }
    }

    /** Notes what is no name, and says whether it is one. */
    private static boolean checkIsName(String name, TomlSection section) {
        boolean isName = AcceptedWords.isName(name);
        if (!isName) {
            section.problem(
                    "'" + name + "' is not a name: it holds something else than letters, digits, - and _",
                    "Give it another name");
        }
        return isName;
    }

    private static String meaning(String taken) {
        return taken.equals(HookPoint.ALL) ? "all phases" : "the workspace in whose file the others are named";
    }

    /**
     * The others for which something waits. That it may not wait for itself is a matter of order.
     *
     * @param name its own name
     * @param names those of all that it could name
     */
    static List<String> dependsOn(String name, TomlSection section, Set<String> names) {
        Set<String> known = new TreeSet<>(names);
        if (!section.strings(Chain.DEPENDS_ON).contains(name)) {
            known.remove(name);
        }
        return section.choices(Chain.DEPENDS_ON, words(known));
    }

    /** Words that stand for themselves. */
    static Map<String, String> words(Set<String> words) {
        return words.stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one, TreeMap::new));
    }
}
