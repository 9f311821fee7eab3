package io.github.accelmaven.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Joins the steps of workspaces. The hooks before and after all phases of the root stand around everything; between them,
 * a workspace begins when those are done on which it depends, and those that are not built beside others are built one by
 * one in the order of the file. Used once.
 */
final class WorkspacePlans {

    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();
    private final Map<String, PlanBuilder.Result> results = new HashMap<>();
    private final WaitingSteps waiting = new WaitingSteps();

    /** @param workspaces the root first */
    WorkspacePlans(List<Workspace> workspaces) {
        workspaces.forEach(workspace -> this.workspaces.put(workspace.name(), workspace));
    }

    PhasePlan join() {
        for (Workspace workspace : workspaces.values()) {
            PlanBuilder.Result result =
                    new PlanBuilder(workspace.name(), workspace.definition()).build(workspace.pipeline());
            results.put(workspace.name(), result);
            waiting.addAll(result.steps());
        }
        PlanBuilder.Result root = result(WorkspaceDefinition.ROOT);
        for (Workspace workspace : workspaces.values()) {
            connect(workspace, root);
        }
        oneByOne();
        for (Step closing : root.closing()) {
            waiting.steps().stream()
                    .filter(step -> !root.closing().contains(step))
                    .forEach(step -> waiting.follow(closing, step));
        }
        return waiting.plan();
    }

    private void connect(Workspace workspace, PlanBuilder.Result root) {
        for (Step step : firstSteps(workspace)) {
            if (!workspace.isRoot()) {
                root.opening().forEach(hook -> waiting.need(step, hook));
            }
            for (String other : workspace.dependsOn()) {
                work(other).forEach(needed -> waiting.need(step, needed));
            }
        }
    }

    /** Workspaces that are not built beside others follow all those before them in the file, and go before all others. */
    private void oneByOne() {
        List<Workspace> before = new ArrayList<>();
        for (Workspace workspace : workspaces.values()) {
            if (workspace.isRoot()) {
                continue;
            }
            for (Workspace other : before) {
                if (!workspace.isParallel() || !other.isParallel()) {
                    firstSteps(workspace).forEach(step -> work(other.name()).forEach(end -> follow(step, end)));
                }
            }
            before.add(workspace);
        }
    }

    private void follow(Step step, Step end) {
        if (!waiting.waitsFor(end, step)) {
            waiting.follow(step, end);
        }
    }

    /** The steps that wait for no other ones of the workspace, but for those that open the root. */
    private Set<Step> firstSteps(Workspace workspace) {
        Set<Step> own = work(workspace.name());
        Set<Step> first = new LinkedHashSet<>(own);
        first.removeIf(step -> !waiting.waitsForNoneOf(step, own));
        return first;
    }

    /** The steps of a workspace but for those that stand around everything. */
    private Set<Step> work(String name) {
        PlanBuilder.Result result = result(name);
        Set<Step> work = new LinkedHashSet<>(result.steps().steps());
        if (name.equals(WorkspaceDefinition.ROOT)) {
            work.removeAll(result.opening());
            work.removeAll(result.closing());
        }
        return work;
    }

    private PlanBuilder.Result result(String name) {
        return Objects.requireNonNull(results.get(name), name);
    }
}
