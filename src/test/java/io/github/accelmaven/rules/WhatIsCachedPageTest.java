package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIsCachedPageTest {

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        RuleFile.assertIsUpToDate(
                Path.of("src/site/markdown/what-is-cached.md"), WhatIsCachedPage.of(RuleFile.rules()));
    }

    @Test
    void everyGoalThatHasARuleIsListedUnderItsPlugin() {
        String page = WhatIsCachedPage.of(RuleFile.rules());

        assertThat(RuleFile.rules().goals()).hasSizeGreaterThan(100).allSatisfy(goal -> {
            String[] parts = goal.split(":", -1);
            String from = page.substring(page.indexOf("\n## " + parts[1] + "\n\n`" + parts[0] + "`\n"));
            int end = from.indexOf("\n## ", 1);
            assertThat(end < 0 ? from : from.substring(0, end)).contains("`" + parts[2] + "`");
        });
    }

    @Test
    void aRuleIsToldWithItsConditionsNotesForksAndVersions() {
        assertThat(page("""
                        [goal."g:a:go"]
                        kind = "cache"
                        versions = "[1.0,3-alpha)"
                        note = "It is slow"
                        lazy = true
                        forks = ["pmd"]
                        test-reports = ["reports"]
                        narrowed-by = ["test"]
                        runs-when-set = ["debug", "!tool", "fork=no", "base!=${module}", "url~a|b"]
                        allowed-children = { rules = ["one", "two"] }
                        references = ["import (.*)"]
                        arguments = ["args"]
                        locations = ["config"]
                        toolchains = ["protobuf"]
                        [[goal."g:a:go".version]]
                        range = "(,1.5)"
                        facets = ["model"]
                        allowed-children = { rules = ["three"] }
                        [[goal."g:a:go".version]]
                        range = "[2.0,)"
                        kind = "always"
                        because = "it rains"
                        """))
                .contains(
                        "| `go` | 1.0 to 2.x | cached, together with `pmd`, and waits until a later goal of the module"
                                + " runs. It is slow. Never stored after a failed test, and when `-D` narrows it by `test`."
                                + " Before 1.5 also `facets`: `model`; `allowed-children` of `rules`: `three`. From 2.0 on"
                                + " always runs: it rains."
                                + " | with any of `debug`, `fork=no`; without `tool`; with another `base` than `${module}`; with a"
                                + " `url` in which `a\\|b` is found; with another child of `rules` than `one`, `two`; when an"
                                + " input file names another one that is not there; with an `@file` in `args`; with a"
                                + " toolchain of type `protobuf`; with a URL of another machine in `config` |\n");
    }

    @Test
    void goalsOfAPluginThatSayTheSameShareALine() {
        assertThat(page("""
                        [goal."g:b:go"]
                        kind = "always"
                        because = "it rains"
                        [goal."g:a:go"]
                        kind = "verdict"
                        [goal."g:a:run"]
                        kind = "effects"
                        [goal."g:a:walk"]
                        extends = "g:a:go"
                        """)).endsWith("""
                        ## a

                        `g`

                        | goal | versions | what accel does | runs all the same |
                        |---|---|---|---|
                        | `go`, `walk` | all | verdict |  |
                        | `run` | all | effects |  |

                        ## b

                        `g`

                        | goal | versions | what accel does | runs all the same |
                        |---|---|---|---|
                        | `go` | all | always runs: it rains |  |
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(,); all",
                "[3.2.0,4-alpha); 3.2.0 to 3.x",
                "[1.0.0,3.2-alpha); 1.0.0 to 3.1.x",
                "[1.15,1.16-alpha); 1.15.x",
                "(,4-alpha); up to 3.x",
                "[0.14,0.17); 0.14 to before 0.17",
                "(,3.9.0); before 3.9.0",
                "(,3.9.0]; up to 3.9.0",
                "[3.0,); from 3.0 on",
                "(3.0,); after 3.0",
                "[1.0,2.0]; 1.0 to 2.0",
                "(1.0,2.0]; after 1.0 up to 2.0",
                "(1.0,2.0); after 1.0 to before 2.0",
                "[1.0,2.0-alpha); 1.0 to before 2.0-alpha",
                "[3.1]; 3.1",
                "[1.0,2-alpha),[3.1]; 1.0 to 1.x, 3.1",
            })
    void rangesAreToldInWords(String range, String words) {
        assertThat(VersionWords.of(VersionRange.parse(range).orElseThrow())).isEqualTo(words);
    }

    private static String page(String toml) {
        return WhatIsCachedPage.of(RuleBook.of(TomlDocument.parse("rules.toml", toml)));
    }
}
