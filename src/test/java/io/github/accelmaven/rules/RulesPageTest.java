package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the page about rules against the code. */
class RulesPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);

    private final String page = read();

    @Test
    void everyKeyAndEveryFacetIsExplained() {
        for (RuleList list : RuleList.values()) {
            assertThat(page).contains("| `" + list.key() + "` |");
        }
        for (Facet facet : Facet.values()) {
            assertThat(page).contains("`" + facet.ruleName() + "`");
        }
    }

    @Test
    void everyEnforcerRuleThatIsAllowedIsListed() {
        GoalRule rule = RuleBook.builtIn()
                .find("org.apache.maven.plugins", "maven-enforcer-plugin", "3.6.2", "enforce")
                .orElseThrow();
        assertThat(rule.allowedChildren().get("rules"))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void everyExampleParses() {
        List<String> examples = EXAMPLE.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allSatisfy(example -> assertThat(
                                TomlDocument.parse("rules.md", example).problems())
                        .isEmpty());
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/site/markdown/rules.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
