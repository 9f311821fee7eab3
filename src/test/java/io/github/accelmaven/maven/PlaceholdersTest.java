package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.rules.GoalRule.FilterSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final FilterSettings SETTINGS =
            new FilterSettings("delimiters", "useDefaultDelimiters", "nonFilteredFileExtensions");

    private static Placeholders of(Map<String, ParameterValue> parameters) {
        return Placeholders.of(SETTINGS, new Parameters(parameters, Path.of("")));
    }

    private static ParameterValue delimiters(String... texts) {
        return new ParameterValue.Many(List.of(texts).stream()
                .map(text -> (ParameterValue) new ParameterValue.Text(text))
                .toList());
    }

    @Test
    void namesIn_withDefaults_findsBothKinds() {
        assertThat(of(Map.of()).namesIn("a=${one}\nb=@two@ mail@example.org ${three"))
                .contains("one", "two")
                .doesNotContain("three");
    }

    @Test
    void namesIn_findsNestedNames() {
        assertThat(of(Map.of()).namesIn("${outer.${inner}}")).contains("inner");
    }

    @Test
    void namesIn_ofAdjacentNames_findsEach() {
        assertThat(of(Map.of()).namesIn("@a@b@c@")).contains("a", "c");
    }

    @Test
    void namesIn_withOwnDelimiters_keepsTheDefaultOnesUnlessSwitchedOff() {
        String text = "[[own]] ${usual} #single#";
        assertThat(of(Map.of("delimiters", delimiters("[[*]]", "#"))).namesIn(text))
                .containsExactly("own", "single", "usual");
        assertThat(of(Map.of(
                                "delimiters",
                                delimiters("[[*]]"),
                                "useDefaultDelimiters",
                                new ParameterValue.Text("false")))
                        .namesIn(text))
                .containsExactly("own");
    }

    @Test
    void namesIn_withoutAnyDelimiter_takesTheDefaultOnesWhateverTheSwitchSays() {
        assertThat(of(Map.of("useDefaultDelimiters", new ParameterValue.Text("false")))
                        .namesIn("${name}"))
                .contains("name");
    }
}
