package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notes what has no order, whether the pipeline comes by it or not: phases and workspaces that wait for themselves, and
 * hooks that lead back to a phase under way. Each circle is noted once, at the entry that closes it; without any, the
 * pipelines of the file can be planned. Used once; not thread-safe.
 */
final class OrderCheck {

    private static final String FIX = "Remove it, or another entry of this chain";

    private final TomlSection root;
    private final LifecycleDefinition definition;
    private final Circles phases = new Circles(circle -> note("phase", circle));
    private final Circles workspaces = new Circles(circle -> note("workspace", circle));

    /**
     * @param root the top level of the file
     * @param definition what the file says, as far as it is right
     */
    OrderCheck(TomlSection root, LifecycleDefinition definition) {
        this.root = root;
        this.definition = definition;
    }

    void noteProblems() {
        // A circle is told as it is met by a build.
        Stream.concat(
                        definition.pipeline().orElse(LifecycleDefinition.DEFAULT_PIPELINE).stream(),
                        definition.phases().keySet().stream())
                .forEach(name -> phases.visit(name, Chain.START, this::fromPhase));
        definition.workspaces().keySet().forEach(name -> workspaces.visit(name, Chain.START, this::fromWorkspace));
    }

    private void fromWorkspace(String name, Chain chain) {
        Optional.ofNullable(definition.workspaces().get(name))
                .ifPresent(workspace -> workspace
                        .dependsOn()
                        .forEach(other -> workspaces.visit(
                                other, chain.with(name, Chain.DEPENDS_ON, other), this::fromWorkspace)));
    }

    /** From the run of a phase that others can depend on; who waits for it waits for the hooks after it, too. */
    private void fromPhase(String name, Chain chain) {
        definition.dependencies(name).forEach(other -> toPhase(chain.with(name, Chain.DEPENDS_ON, other)));
        toHooksBefore(name, chain);
        toHooksAfter(List.of(name), chain);
    }

    private void toPhase(Chain chain) {
        phases.visit(chain.last().to(), chain, this::fromPhase);
    }

    private void toHooksBefore(String name, Chain chain) {
        HookPoint point = HookPoint.before(name);
        definition.hooks(point).forEach(hook -> toPhase(chain.with(name, point.key(), hook)));
    }

    /**
     * A hook after a phase is a run of its own, with hooks of its own before and after it.
     *
     * @param owners the phase, the hook after it, the hook after that one and so on, the last of which has these hooks
     */
    private void toHooksAfter(List<String> owners, Chain chain) {
        String owner = owners.get(owners.size() - 1);
        HookPoint point = HookPoint.after(owner);
        List<String> list = definition.hooks(point);
        for (String hook : list) {
            Chain longer = chain.with(owner, point.key(), hook);
            if (owners.contains(hook)) {
                phases.close(longer);
            } else {
                // The hook finds what it comes after done, and waits for others of its list as hooks.
                definition.dependencies(hook).stream()
                        .filter(other -> !other.equals(owner) && !list.contains(other))
                        .forEach(other -> toPhase(longer.with(hook, Chain.DEPENDS_ON, other)));
                toHooksBefore(hook, longer);
                List<String> more = new ArrayList<>(owners);
                more.add(hook);
                toHooksAfter(more, longer);
            }
        }
    }

    private void note(String kind, Chain circle) {
        Chain.Hop closing = circle.last();
        String why = circle.isByHook()
                ? "Hooks of the phase '" + closing.to() + "' would lead back to it"
                : "The " + kind + " '" + closing.to() + "' would wait for itself";
        table(kind, closing)
                .ifPresent(table -> table.problem(closing.key(), closing.to(), why + ": " + circle.words(), FIX));
    }

    private Optional<TomlSection> table(String kind, Chain.Hop hop) {
        return hop.key().equals(Chain.DEPENDS_ON)
                ? Optional.ofNullable(root.sections(kind).get(hop.from()))
                : root.section("hooks");
    }
}
