package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    private static final String JAR = "${dir}/${finalName}-${classifier}.jar";

    @Test
    void expand_replacesEachPlaceholder() {
        assertThat(expand(JAR, Map.of("dir", "/t", "finalName", "a-$1", "classifier", "tests")))
                .contains("/t/a-$1-tests.jar");
    }

    @Test
    void expand_whenAPlaceholderHasNoValue_dropsItWithItsHyphen() {
        assertThat(expand(JAR, Map.of("dir", "/t", "finalName", "a-1"))).contains("/t/a-1.jar");
        assertThat(expand(JAR, Map.of("dir", "/t", "finalName", "a-1", "classifier", "")))
                .contains("/t/a-1.jar");
    }

    @Test
    void expand_whenTheDirectoryHasNoValue_isNoPath() {
        assertThat(expand(JAR, Map.of("finalName", "a"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "debug,,false",
        "debug,'',false",
        "debug,false,false",
        "debug,5005,true",
        "n=0,0,true",
        "n=0,1,false",
        "t=,,true",
        "t=,'',true",
        "t=,1,false",
        "r!=jar,,false",
        "r!=jar,jar,false",
        "r!=jar,bin,true"
    })
    void conditionHolds_whenTheParameterIsSetOrHasTheValue(String condition, String actual, boolean holds) {
        assertThat(RunCondition.parse(condition).holds(Optional.ofNullable(actual)))
                .isEqualTo(holds);
    }

    private static Optional<String> expand(String path, Map<String, String> values) {
        return PathTemplate.expand(path, name -> Optional.ofNullable(values.get(name)));
    }
}
