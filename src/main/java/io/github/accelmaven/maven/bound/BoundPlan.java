package io.github.accelmaven.maven.bound;

import io.github.accelmaven.engine.Beginning;
import io.github.accelmaven.engine.Beginning.Unaccounted;
import io.github.accelmaven.maven.DrivenModule;
import io.github.accelmaven.maven.GoalNames;
import io.github.accelmaven.maven.OwnGoals;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;

/**
 * The goals of a module around {@code accel:restore} and {@code accel:save}; those of accel itself are left out.
 *
 * @param before run before the first {@code accel:restore}
 * @param between go through the engine
 * @param after run after the {@code accel:save} that follows
 */
record BoundPlan(List<MojoExecution> before, List<MojoExecution> between, List<MojoExecution> after) {

    /** What runs in them takes files out of the build directory, and puts none there. */
    private static final Set<String> PUBLISHING = Set.of("install", "deploy");

    /** The rules of goals that make no file. */
    private static final Set<RuleKind> WITHOUT_FILES = Set.of(RuleKind.VERDICT, RuleKind.EFFECTS);

    static BoundPlan of(List<MojoExecution> planned) {
        int restore = index(planned, 0, OwnGoals.RESTORE).orElse(0);
        int save = index(planned, restore, OwnGoals.SAVE).orElse(planned.size());
        return new BoundPlan(
                others(planned.subList(0, restore)),
                others(planned.subList(restore, save)),
                others(planned.subList(save, planned.size())));
    }

    private static Optional<Integer> index(List<MojoExecution> planned, int from, String goal) {
        return IntStream.range(from, planned.size())
                .filter(index -> OwnGoals.is(goal, planned.get(index)))
                .boxed()
                .findFirst();
    }

    private static List<MojoExecution> others(List<MojoExecution> goals) {
        return goals.stream().filter(goal -> !OwnGoals.isOwn(goal)).toList();
    }

    /** How the module is found when the first goal goes through the engine. */
    Beginning beginning(DrivenModule module) {
        Set<String> ranBefore = before.stream().map(GoalNames::id).collect(Collectors.toSet());
        return new Beginning(unaccounted(module), module.gone(), record -> ranBefore.contains(record.unit()));
    }

    private Unaccounted unaccounted(DrivenModule module) {
        if (isShared(goal -> module.rule(goal).map(GoalRule::kind))) {
            return Unaccounted.NOWHERE;
        }
        return isInLifecycle() && module.isUnknown() ? Unaccounted.EVERYWHERE : Unaccounted.WHERE_UNITS_WRITE;
    }

    /** Whether the module is taken through phases; otherwise its goals were called by themselves. */
    boolean isInLifecycle() {
        return Stream.of(before, between, after)
                .flatMap(List::stream)
                .anyMatch(goal -> goal.getLifecyclePhase() != null);
    }

    /** Whether goals run after {@code accel:save} that may want what those before it did to the project. */
    boolean isFollowed() {
        return after.stream().anyMatch(BoundPlan::isNoPublishing);
    }

    /** Whether goals that the engine does not see may write into the build directory. */
    boolean isShared(Function<MojoExecution, Optional<RuleKind>> rules) {
        Predicate<MojoExecution> makesFiles =
                goal -> rules.apply(goal).filter(WITHOUT_FILES::contains).isEmpty();
        return Stream.concat(before.stream(), after.stream().filter(BoundPlan::isNoPublishing))
                .anyMatch(makesFiles);
    }

    private static boolean isNoPublishing(MojoExecution goal) {
        return goal.getLifecyclePhase() == null || !PUBLISHING.contains(goal.getLifecyclePhase());
    }
}
