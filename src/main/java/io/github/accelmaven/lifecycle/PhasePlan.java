package io.github.accelmaven.lifecycle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session does: its steps, and what each waits for. Immutable and thread-safe.
 *
 * @param order the steps, each after those that it waits for
 * @param needs the steps that have to succeed before a step can begin
 * @param follows the steps that have to be at their end before a step can begin, however they ended
 * @param hooksBefore those of the steps that a step needs that are its hooks: with the first of them it has begun
 */
public record PhasePlan(
        List<Step> order, Map<Step, Set<Step>> needs, Map<Step, Set<Step>> follows, Map<Step, Set<Step>> hooksBefore) {

    public PhasePlan {
        order = List.copyOf(order);
        needs = copyOf(needs);
        follows = copyOf(follows);
        hooksBefore = copyOf(hooksBefore);
    }

    private static Map<Step, Set<Step>> copyOf(Map<Step, Set<Step>> edges) {
        Map<Step, Set<Step>> copy = new LinkedHashMap<>();
        edges.forEach((step, others) -> copy.put(step, Set.copyOf(others)));
        return Map.copyOf(copy);
    }

    /**
     * The plan of a session.
     *
     * @param workspaces the root first; the phases of each pipeline are defined, and what the files say has an order
     */
    public static PhasePlan of(List<Workspace> workspaces) {
        return new WorkspacePlans(workspaces).join();
    }

    /** The steps that have to succeed before this one can begin. */
    public Set<Step> needs(Step step) {
        return needs.getOrDefault(step, Set.of());
    }

    /** The steps that have to be at their end before this one can begin, however they ended. */
    public Set<Step> follows(Step step) {
        return follows.getOrDefault(step, Set.of());
    }

    /** Those of the steps that this one needs that are its hooks. */
    public Set<Step> hooksBefore(Step step) {
        return hooksBefore.getOrDefault(step, Set.of());
    }

    /** All that a step waits for. */
    public Set<Step> prerequisites(Step step) {
        Set<Step> all = new LinkedHashSet<>(needs(step));
        all.addAll(follows(step));
        return all;
    }
}
