package io.github.accelmaven.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> PHASES = List.of("validate", "compile", "package", "verify", "install");

    @Test
    void nearest_ofASlip_isTheWordThatWasMeant() {
        assertThat(Suggestions.nearest("verfy", PHASES)).contains("verify");
        assertThat(Suggestions.nearest("COMPILE", PHASES)).contains("compile");
        assertThat(Suggestions.nearest("pakcage", PHASES)).contains("package");
    }

    @Test
    void nearest_ofAnotherWord_isNone() {
        assertThat(Suggestions.nearest("everything", PHASES)).isEmpty();
        assertThat(Suggestions.nearest("", PHASES)).isEmpty();
        assertThat(Suggestions.nearest("verify", List.of())).isEmpty();
    }

    @Test
    void nearest_ofAShortWord_allowsOneEdit() {
        assertThat(Suggestions.nearest("cahce", List.of("always", "cache"))).contains("cache");
        assertThat(Suggestions.nearest("ja", List.of("jar"))).contains("jar");
        assertThat(Suggestions.nearest("xy", List.of("jar"))).isEmpty();
    }

    @Test
    void nearest_ofSeveralAtOneDistance_isTheOneWithMoreOfTheSameBeginning() {
        assertThat(Suggestions.nearest("before_al", List.of("before_a", "before_all", "before_bal")))
                .contains("before_all");
        assertThat(Suggestions.nearest("before_al", List.of("before_a", "before_b")))
                .contains("before_a");
    }

    @Test
    void nearest_ofSeveralThatNothingTellsApart_isTheFirstInOrder() {
        assertThat(Suggestions.nearest("bar", List.of("war", "jar"))).contains("jar");
    }
}
