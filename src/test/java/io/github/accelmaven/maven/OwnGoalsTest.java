package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnGoalsTest {

    private static final String KEY = "io.github.accelmaven:accel-maven-plugin";

    @Test
    void name_ofAGoalOfAccel_isKnownHoweverItIsCalled() {
        assertThat(OwnGoals.name("accel:restore")).contains("restore");
        assertThat(OwnGoals.name(KEY + ":save@last")).contains("save");
        assertThat(OwnGoals.name(KEY + ":0.1.0:build")).contains("build");
        assertThat(OwnGoals.name("package")).isEmpty();
        assertThat(OwnGoals.name("compiler:compile")).isEmpty();
    }

    @Test
    void areAll_isOnlyTrueOfGoalsOfAccel() {
        assertThat(OwnGoals.areAll(List.of("accel:restore", KEY + ":save"))).isTrue();
        assertThat(OwnGoals.areAll(List.of("accel:restore", "package"))).isFalse();
        assertThat(OwnGoals.areAll(List.of())).isFalse();
    }

    @Test
    void isLeftOut_isTrueOfWhatWouldOnlyHaveTheEngineDoWork() {
        assertThat(List.of("restore", "save", "build", "audit", "done"))
                .allMatch(goal -> OwnGoals.isLeftOut(Samples.ownExecution(goal)));
        assertThat(OwnGoals.isLeftOut(Samples.ownExecution("clear"))).isFalse();
        assertThat(OwnGoals.isLeftOut(Samples.execution("restore"))).isFalse();
    }
}
