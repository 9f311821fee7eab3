package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the two forms of the built-in rules together. After {@code goal-rules.toml} was changed,
 * {@code mvn test -Dtest=CompactRulesTest -Daccel.rules.update=true} writes the other one.
 */
class CompactRulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/github/accelmaven/rules");

    @Test
    void theCompactFormSaysWhatTheTomlSays() throws IOException {
        Path compact = FOLDER.resolve("goal-rules.tsv");
        RuleBook fromToml = RuleBook.of(TomlDocument.read(FOLDER.resolve("goal-rules.toml")));
        if (Boolean.getBoolean("accel.rules.update")) {
            Files.writeString(compact, fromToml.compact());
        }

        assertThat(compact)
                .as("run mvn test -Dtest=CompactRulesTest -Daccel.rules.update=true")
                .hasContent(fromToml.compact());
    }

    @Test
    void read_answersWhatWasWritten() throws IOException {
        String text = RuleBook.of(TomlDocument.read(FOLDER.resolve("goal-rules.toml")))
                .compact();

        assertThat(CompactRules.write(CompactRules.read(text))).isEqualTo(text);
    }
}
