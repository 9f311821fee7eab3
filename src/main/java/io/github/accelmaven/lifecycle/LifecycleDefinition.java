package io.github.accelmaven.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an {@code accel.toml} says, but for the rules of goals. Immutable and thread-safe.
 *
 * @param source the file; in messages only
 * @param pipeline the phases that a session takes, in this order; empty when the file names none
 * @param phases the phases by name, in the order of the file, the built-in ones after them
 * @param hooks the names of the phases that run at certain moments
 * @param workspaces the workspaces by name
 * @param stages the sets of files to be staged, by name
 * @param components the files from outside of the project that are there before any phase runs, by name
 */
public record LifecycleDefinition(
        String source,
        Optional<List<String>> pipeline,
        Map<String, PhaseDefinition> phases,
        Map<HookPoint, List<String>> hooks,
        Map<String, WorkspaceDefinition> workspaces,
        Map<String, StageDefinition> stages,
        Map<String, ComponentDefinition> components) {

    /** The pipeline of a project that does not name one. */
    public static final List<String> DEFAULT_PIPELINE = List.of(PhaseDefinition.BUILD);

    public LifecycleDefinition {
        pipeline = pipeline.map(List::copyOf);
        phases = inOrder(phases);
        hooks = inOrder(hooks);
        workspaces = inOrder(workspaces);
        stages = inOrder(stages);
        components = inOrder(components);
    }

    /**
     * That of a project without a file.
     *
     * @param source the file that it does not have; in messages only
     */
    public static LifecycleDefinition ofNoFile(String source) {
        return new LifecycleDefinition(
                source,
                Optional.empty(),
                Map.of(PhaseDefinition.BUILD, PhaseDefinition.build()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The phases, and what fetches the components. */
    public List<PhaseDefinition> phasesAndComponents() {
        return Stream.concat(
                        phases.values().stream(), components.values().stream().map(ComponentDefinition::phase))
                .toList();
    }

    /**
     * The phases that a pipeline takes, those included that dependencies and hooks bring in, and what fetches the
     * components.
     */
    List<PhaseDefinition> taken(List<String> pipeline) {
        Set<String> taken = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(pipeline);
        next.addAll(hooks(HookPoint.before(HookPoint.ALL)));
        next.addAll(hooks(HookPoint.after(HookPoint.ALL)));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (taken.add(name)) {
                next.addAll(ledTo(name));
            }
        }
        return phasesAndComponents().stream()
                .filter(phase -> taken.contains(phase.name()) || phase.work() instanceof PhaseWork.Component)
                .toList();
    }

    private List<String> ledTo(String name) {
        List<String> all = new ArrayList<>(dependencies(name));
        all.addAll(hooks(HookPoint.before(name)));
        all.addAll(hooks(HookPoint.after(name)));
        return all;
    }

    /** The names of the phases that a phase says it depends on. */
    List<String> dependencies(String name) {
        return Optional.ofNullable(phases.get(name))
                .flatMap(PhaseDefinition::dependsOn)
                .orElse(List.of());
    }

    /** The same for a workspace that shares the file: who has the file has its components. */
    LifecycleDefinition withoutComponents() {
        return new LifecycleDefinition(source, pipeline, phases, hooks, workspaces, stages, Map.of());
    }

    /** The names of the phases that run at a certain moment, in the order of the file. */
    public List<String> hooks(HookPoint point) {
        return hooks.getOrDefault(point, List.of());
    }
}
