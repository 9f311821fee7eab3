package io.github.accelmaven.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepSummaryTest {

    @Test
    void of_tellsFigures_outcomes_andWhyWhatRanRan() {
        assertThat(StepSummary.of(Sessions.full("s1"))).isEqualTo("""

                ### Accel: com&#46;acme&#58;shop built in 12.3 s

                accel&#58;build -DskipTests=true

                | time | hit rate | saved | workers |
                |---:|---:|---:|---:|
                | 12.3 s | 80 % | 2.00 s | 4 |

                | outcome | goals |
                |---|---:|
                | `EXECUTED` | 1 |
                | `UP_TO_DATE` | 1 |

                | slowest | module | time |
                |---|---|---:|
                | compiler&#58;compile (default-compile) | core | 4.20 s |

                | ran | module | because |
                |---|---|---|
                | compiler&#58;compile (default-compile) | core | \
                src/main/java/&#34;A&#34;&#46;java changed&#58; &#92; and  tab, ü, 🎉 and   |

                """);
    }

    @Test
    void of_aGoalThatFailed_tellsWithWhat_apartFromWhyItRan() {
        SessionRecord.UnitTime failed = Sessions.unit("core", "surefire:test", Outcome.FAILED, 1, "A.java changed")
                .failedWith("There are test failures.");

        assertThat(StepSummary.of(Sessions.withUnits(failed)))
                .contains("| failed: There are test failures&#46;; ran because A&#46;java changed |");
    }

    @Test
    void of_manyGoals_isShort() {
        SessionRecord session = Sessions.withUnits(IntStream.range(0, 20_000)
                .mapToObj(i -> Sessions.unit("m".repeat(500), "goal:" + i, i, 1, 0))
                .toArray(SessionRecord.UnitTime[]::new));

        assertThat(StepSummary.of(session)).contains("and 19990 more").hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a|b a&#124;b",
                "<img> &#60;img&#62;",
                "&amp; &#38;amp&#59;",
                "[x](y) &#91;x&#93;(y)",
                "`x` &#96;x&#96;",
                "*_~ &#42;&#95;&#126;",
                "https://x.org https&#58;//x&#46;org",
                "@ada#1 &#64;ada&#35;1",
                ":tada: &#58;tada&#58;",
                "$x$ &#36;x&#36;",
                "\\| &#92;&#124;",
                "größer größer"
            })
    void markdownText_isNoMarkup(String text, String escaped) {
        assertThat(MarkdownText.of(text)).isEqualTo(escaped);
    }

    @Test
    void markdownText_staysInOneLine_isReadFromLeftToRight_andIsCutOff() {
        assertThat(MarkdownText.of("a\r\n\tb\u202Ec\uD800")).isEqualTo("a   b\uFFFDc\uFFFD");
        assertThat(MarkdownText.of("🎉".repeat(300))).isEqualTo("🎉".repeat(200) + "…");
    }
}
