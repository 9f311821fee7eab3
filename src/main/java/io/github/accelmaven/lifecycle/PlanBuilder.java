package io.github.accelmaven.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the steps of a pipeline and their order. A phase waits for the phases in its {@code depends_on} and for the hooks
 * before it; who depends on it waits for the hooks after it, too. Besides these needs there are wishes, which hold as far
 * as no need is against them: a phase without {@code depends_on} waits for its predecessor in the pipeline, a hook before
 * a phase for what that phase waits for, and everything for the hooks before all phases. What the definition says is
 * known to have an order: see {@link OrderCheck}.
 */
final class PlanBuilder {

    private final String workspace;
    private final LifecycleDefinition definition;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<Step, List<Step>> hooksAfter = new LinkedHashMap<>();
    private final WaitingSteps waiting = new WaitingSteps();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Wish> wishesOfHooks = new ArrayList<>();

    PlanBuilder(String workspace, LifecycleDefinition definition) {
        this.workspace = workspace;
        this.definition = definition;
    }

    private record Wish(Step step, Step first) {}

    /**
     * The steps of a workspace.
     *
     * @param steps all of them
     * @param opening those that are taken before all others
     * @param closing those that are taken after all others
     */
    record Result(WaitingSteps steps, Set<Step> opening, Set<Step> closing) {}

    Result build(List<String> pipeline) {
        List<Step> components = components();
        List<Step> first = definition.hooks(HookPoint.before(HookPoint.ALL)).stream()
                .flatMap(hook -> complete(step(hook)).stream())
                .toList();
        Set<Step> early = new LinkedHashSet<>(waiting.steps());
        List<Step> taken = pipeline.stream().map(this::step).toList();
        for (int i = 1; i < taken.size(); i++) {
            if (taken.get(i).phase().dependsOn().isEmpty()) {
                wishAfter(complete(taken.get(i - 1)), taken.get(i));
            }
        }
        wishes.addAll(wishesOfHooks);
        List<Step> late =
                waiting.steps().stream().filter(step -> !early.contains(step)).toList();
        hooksOfAll();
        for (Step component : components) {
            Stream.concat(early.stream(), late.stream())
                    .filter(step -> !components.contains(step))
                    .forEach(step -> waiting.need(step, component));
        }
        late.forEach(step -> first.forEach(hook -> waiting.wish(step, hook)));
        wishes.forEach(wish -> waiting.wish(wish.step(), wish.first()));
        Set<Step> closing = new LinkedHashSet<>(waiting.steps());
        closing.removeAll(early);
        late.forEach(closing::remove);
        return new Result(waiting, early, closing);
    }

    /** Files from outside are there before anything else begins. */
    private List<Step> components() {
        List<Step> components = definition.components().values().stream()
                .map(component -> new Step(workspace, component.phase(), Optional.empty()))
                .toList();
        components.forEach(waiting::add);
        return components;
    }

    private void wishAfter(List<Step> first, Step step) {
        wish(step, first);
        String name = step.phase().name();
        for (String hook : definition.hooks(HookPoint.before(name))) {
            wish(Objects.requireNonNull(steps.get(hook), hook), first);
        }
    }

    private void hooksOfAll() {
        List<Step> others = waiting.steps();
        List<String> names = definition.hooks(HookPoint.after(HookPoint.ALL));
        for (Step hook : hooks(HookPoint.after(HookPoint.ALL), names, Optional.empty())) {
            others.forEach(other -> waiting.follow(hook, other));
        }
    }

    /** The run of a phase that others can depend on. */
    private Step step(String name) {
        Step known = steps.get(name);
        if (known != null) {
            return known;
        }
        Step step = new Step(workspace, phase(name), Optional.empty());
        waiting.add(step);
        List<Step> needed = new ArrayList<>();
        for (String other : step.phase().dependsOn().orElse(List.of())) {
            needed.addAll(complete(step(other)));
        }
        for (Step hook : hooksBefore(step)) {
            complete(hook).forEach(end -> waiting.needHook(step, end));
            needed.forEach(other -> wishesOfHooks.add(new Wish(hook, other)));
        }
        needed.forEach(other -> waiting.need(step, other));
        steps.put(name, step);
        hooksAfter(step);
        return step;
    }

    private List<Step> hooksBefore(Step step) {
        return definition.hooks(HookPoint.before(step.phase().name())).stream()
                .map(this::step)
                .toList();
    }

    private void hooksAfter(Step step) {
        HookPoint point = HookPoint.after(step.phase().name());
        hooksAfter.put(step, hooks(point, definition.hooks(point), Optional.of(step)));
    }

    /** The runs of the phases of a list of hooks after something. */
    private List<Step> hooks(HookPoint point, List<String> names, Optional<Step> ended) {
        Map<String, Step> list = new LinkedHashMap<>();
        for (String name : names) {
            Step step = new Step(workspace, phase(name), Optional.of(new Step.After(point, ended)));
            list.put(name, step);
            waiting.add(step);
            ended.ifPresent(other -> waiting.follow(step, other));
        }
        list.values().forEach(step -> hook(step, list, ended));
        return List.copyOf(list.values());
    }

    private void hook(Step step, Map<String, Step> list, Optional<Step> ended) {
        for (String other : step.phase().dependsOn().orElse(List.of())) {
            Step inList = list.get(other);
            Optional<Step> before = ended.filter(owner -> owner.phase().name().equals(other));
            if (inList != null) {
                waiting.need(step, inList);
            } else if (before.isPresent()) {
                waiting.need(step, before.get());
            } else {
                complete(step(other)).forEach(end -> waiting.need(step, end));
            }
        }
        for (Step hook : hooksBefore(step)) {
            complete(hook).forEach(end -> waiting.needHook(step, end));
            ended.ifPresent(owner -> wishesOfHooks.add(new Wish(hook, owner)));
        }
        hooksAfter(step);
    }

    /** A step, and the hooks after it. */
    private List<Step> complete(Step step) {
        List<Step> all = new ArrayList<>(List.of(step));
        hooksAfter.getOrDefault(step, List.of()).forEach(hook -> all.addAll(complete(hook)));
        return all;
    }

    private void wish(Step step, List<Step> first) {
        first.forEach(other -> wishes.add(new Wish(step, other)));
    }

    private PhaseDefinition phase(String name) {
        return Objects.requireNonNull(definition.phases().get(name), name);
    }
}
