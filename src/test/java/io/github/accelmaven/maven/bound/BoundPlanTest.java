package io.github.accelmaven.maven.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.rules.RuleKind;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;

class BoundPlanTest {

    private static final MojoExecution RESTORE = Samples.ownExecution("restore");
    private static final MojoExecution SAVE = Samples.ownExecution("save");
    private static final MojoExecution CLEAR = Samples.ownExecution("clear");
    private static final MojoExecution FIRST = Samples.execution("first");
    private static final MojoExecution SECOND = Samples.execution("second");
    private static final MojoExecution INSTALL = inPhase("install");

    private static MojoExecution inPhase(String phase) {
        MojoExecution execution = Samples.execution("in-" + phase);
        execution.setLifecyclePhase(phase);
        return execution;
    }

    private static Optional<RuleKind> noRule(MojoExecution execution) {
        return Optional.empty();
    }

    private static Optional<RuleKind> verdict(MojoExecution execution) {
        return Optional.of(RuleKind.VERDICT);
    }

    @Test
    void of_divides_andLeavesOutAccelsOwnGoals() {
        BoundPlan plan = BoundPlan.of(List.of(CLEAR, FIRST, RESTORE, SECOND, CLEAR, SAVE, INSTALL));
        assertThat(plan).isEqualTo(new BoundPlan(List.of(FIRST), List.of(SECOND), List.of(INSTALL)));
        assertThat(BoundPlan.of(List.of(SAVE, RESTORE, FIRST)))
                .isEqualTo(new BoundPlan(List.of(), List.of(FIRST), List.of()));
    }

    @Test
    void isFollowed_byGoalsThatDoMoreThanPublish() {
        assertThat(BoundPlan.of(List.of(RESTORE, FIRST, SAVE, INSTALL)).isFollowed())
                .isFalse();
        assertThat(BoundPlan.of(List.of(RESTORE, FIRST, SAVE, SECOND)).isFollowed())
                .isTrue();
    }

    @Test
    void isShared_withGoalsThatMayMakeFiles() {
        BoundPlan before = BoundPlan.of(List.of(FIRST, RESTORE, SECOND, SAVE));
        assertThat(before.isShared(BoundPlanTest::noRule)).isTrue();
        assertThat(before.isShared(BoundPlanTest::verdict)).isFalse();
        assertThat(BoundPlan.of(List.of(RESTORE, FIRST, SAVE, SECOND)).isShared(BoundPlanTest::noRule))
                .isTrue();
        assertThat(BoundPlan.of(List.of(RESTORE, FIRST, SAVE, INSTALL)).isShared(BoundPlanTest::noRule))
                .isFalse();
    }

    @Test
    void isInLifecycle_whenAnyGoalIsBoundToAPhase() {
        assertThat(BoundPlan.of(List.of(RESTORE, FIRST, SAVE)).isInLifecycle()).isFalse();
        assertThat(BoundPlan.of(List.of(RESTORE, inPhase("compile"))).isInLifecycle())
                .isTrue();
    }
}
