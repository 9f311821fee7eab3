package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunConditionTest {

    private static boolean holds(String condition, String actual) {
        return RunCondition.parse(condition).holds(Optional.of(actual));
    }

    private static boolean holdsUnset(String condition) {
        return RunCondition.parse(condition).holds(Optional.empty());
    }

    @Test
    void name_holdsForAnyValueButFalseAndNothing() {
        assertThat(holds("debug", "true")).isTrue();
        assertThat(holds("debug", "false")).isFalse();
        assertThat(holds("debug", "")).isFalse();
        assertThat(holdsUnset("debug")).isFalse();
    }

    @Test
    void value_holdsForThatValueAlone() {
        assertThat(holds("forkMode=never", "never")).isTrue();
        assertThat(holds("forkMode=never", "once")).isFalse();
        assertThat(holdsUnset("forkMode=never")).isFalse();
        assertThat(RunCondition.parse("a.b=never").parameter()).isEqualTo("a.b");
    }

    @Test
    void value_withAStarInFront_holdsForEveryValueThatEndsSo() {
        assertThat(holds("version=*-SNAPSHOT", "1.0-SNAPSHOT")).isTrue();
        assertThat(holds("version=*-SNAPSHOT", "1.0")).isFalse();
        assertThat(holdsUnset("version=*-SNAPSHOT")).isFalse();
    }

    @Test
    void otherValue_holdsForEveryOtherValueAndForNone() {
        assertThat(holds("basedir!=${module}", "${module}")).isFalse();
        assertThat(holds("basedir!=${module}", "${module}/src")).isTrue();
        assertThat(holdsUnset("basedir!=${module}")).isTrue();
        assertThat(RunCondition.parse("basedir!=${module}").parameter()).isEqualTo("basedir");
    }
}
