package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunConditionTest {

    @ParameterizedTest
    @CsvSource({
        "debug,         true,                 true",
        "debug,         false,                false",
        "debug,         ,                     false",
        "!tool,         ,                     true",
        "!tool,         /bin/tool,            false",
        "forkCount=0,   0,                    true",
        "forkCount=0,   01,                   false",
        "forkCount=0,   ,                     false",
        "spec~^https?:, https://example.com,  true",
        "spec~^https?:, /a/https:,            false",
        "spec~a=b,      x a=b,                true",
        "spec~^https?:, ,                     false",
        "version~-S$,   1-S,                  true",
        "version~-S$,   1-S2,                 false",
        "base!=${m},    ${m},                 false",
        "base!=${m},    ${m}/src,             true",
        "base!=${m},    ,                     true",
    })
    void holds(String condition, String value, boolean expected) {
        assertThat(RunCondition.parse(condition).holds(Optional.ofNullable(value)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "debug|with parameter 'debug'",
                "!tool|without parameter 'tool'",
                "forkCount=0|with parameter 'forkCount=0'",
                "base!=x|without parameter 'base=x'",
                "spec~^http|with this value of parameter 'spec'",
                "${db.url}|with property 'db.url'",
                "!${db.url}|without property 'db.url'",
                "${db.url}=x|with property 'db.url=x'",
            })
    void told_isWhatTheUserReads(String condition, String words) {
        assertThat(RunCondition.parse(condition).told()).isEqualTo(words);
    }
}
