package io.github.accelmaven.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps that wait for each other. Not thread-safe. */
final class WaitingSteps {

    private final Map<Step, Set<Step>> needs = new LinkedHashMap<>();
    private final Map<Step, Set<Step>> follows = new LinkedHashMap<>();
    private final Map<Step, Set<Step>> hooksBefore = new LinkedHashMap<>();

    void add(Step step) {
        needs.putIfAbsent(step, new LinkedHashSet<>());
        follows.putIfAbsent(step, new LinkedHashSet<>());
    }

    /** Takes other steps in, with all that they wait for. */
    void addAll(WaitingSteps others) {
        others.steps().forEach(this::add);
        others.needs.forEach((step, needed) -> of(needs, step).addAll(needed));
        others.follows.forEach((step, ended) -> of(follows, step).addAll(ended));
        others.hooksBefore.forEach((step, hooks) -> of(hooksBefore, step).addAll(hooks));
    }

    /** Whether a step waits for none of these. */
    boolean waitsForNoneOf(Step step, Set<Step> others) {
        return Collections.disjoint(of(needs, step), others) && Collections.disjoint(of(follows, step), others);
    }

    List<Step> steps() {
        return List.copyOf(needs.keySet());
    }

    /** A step begins when another one has succeeded. */
    void need(Step step, Step other) {
        of(needs, step).add(other);
    }

    /** A step begins when a hook before it has succeeded. */
    void needHook(Step step, Step hook) {
        need(step, hook);
        of(hooksBefore, step).add(hook);
    }

    /** A step begins when another one is at its end. */
    void follow(Step step, Step other) {
        of(follows, step).add(other);
    }

    /** A step begins when another one has succeeded, unless that one waits for it. */
    void wish(Step step, Step other) {
        if (!step.equals(other) && !waitsFor(other, step)) {
            need(step, other);
        }
    }

    /** Whether a step waits for another one, directly or not. */
    boolean waitsFor(Step later, Step earlier) {
        Deque<Step> next = new ArrayDeque<>(List.of(later));
        Set<Step> seen = new HashSet<>();
        while (!next.isEmpty()) {
            Step current = next.remove();
            if (current.equals(earlier)) {
                return true;
            }
            if (seen.add(current)) {
                next.addAll(of(needs, current));
                next.addAll(of(follows, current));
            }
        }
        return false;
    }

    PhasePlan plan() {
        Set<Step> order = new LinkedHashSet<>();
        steps().forEach(step -> addAfterItsPrerequisites(step, order));
        return new PhasePlan(new ArrayList<>(order), needs, follows, hooksBefore);
    }

    private void addAfterItsPrerequisites(Step step, Set<Step> order) {
        if (!order.contains(step)) {
            of(needs, step).forEach(other -> addAfterItsPrerequisites(other, order));
            of(follows, step).forEach(other -> addAfterItsPrerequisites(other, order));
            order.add(step);
        }
    }

    private static Set<Step> of(Map<Step, Set<Step>> edges, Step step) {
        return edges.computeIfAbsent(step, none -> new LinkedHashSet<>());
    }
}
