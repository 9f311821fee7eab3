package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.rules.GoalRule.FilterSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Maven evaluates {@code <delimiter>${*}</delimiter>} to nothing, and goals take nothing for that delimiter. */
    @Test
    void namesIn_withADelimiterThatEvaluatesToNothing_takesTheUsualOne() {
        ParameterValue given = new ParameterValue.Fields(List.of(
                new ParameterValue.Field("delimiter", ParameterValue.absent()),
                new ParameterValue.Field("delimiter", new ParameterValue.Text("@"))));
        assertThat(of(Map.of("delimiters", given, "useDefaultDelimiters", new ParameterValue.Text("false")))
                        .namesIn("${usual} @at@"))
                .containsExactly("usual", "at");
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(strings = {"*", "", "*}", "${*"})
    void namesIn_withHalfADelimiter_ends(String delimiter) {
        assertThat(of(Map.of("delimiters", delimiters(delimiter))).namesIn("a ${name} b"))
                .contains("name");
    }

    @Test
    void namesIn_ofTextThatIsNoName_isNone() {
        assertThat(of(Map.of()).namesIn("")).isEmpty();
        assertThat(of(Map.of()).namesIn("${} @@ $ { } }{ $")).doesNotContain("");
        assertThat(of(Map.of()).namesIn("${" + "x".repeat(10_000) + "}")).isEmpty();
    }
}
