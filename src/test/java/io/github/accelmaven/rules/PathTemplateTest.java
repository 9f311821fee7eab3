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
        "target/gen,",
        "${build}/../gen,",
        "a/./../b,",
        "../gen,It leads out of the module",
        "a/../../b,It leads out of the module",
        "${build}/../../b/c,It leads out of the module",
        "/tmp/gen,It is absolute"
    })
    void whatLeadsOut_findsPathsThatCannotLieInTheModule(String path, String why) {
        assertThat(PathTemplate.whatLeadsOut(path)).isEqualTo(Optional.ofNullable(why));
    }

    private static Optional<String> expand(String path, Map<String, String> values) {
        return PathTemplate.expand(path, name -> Optional.ofNullable(values.get(name)));
    }
}
