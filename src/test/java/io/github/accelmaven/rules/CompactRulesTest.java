package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Holds the two forms of the built-in rules together; see {@link RuleFile}. */
class CompactRulesTest {

    @Test
    void theCompactFormSaysWhatTheTomlSays() throws IOException {
        RuleFile.assertIsUpToDate(RuleFile.FOLDER.resolve("goal-rules.tsv"), compact());
    }

    @Test
    void read_answersWhatWasWritten() {
        String text = compact();

        assertThat(CompactRules.write(CompactRules.read(text))).isEqualTo(text);
    }

    @Test
    void theCompactFormLeavesNotesOut() throws IOException {
        assertThat(Files.readString(RuleFile.FOLDER.resolve("goal-rules.toml"))).contains("\nnote ");
        assertThat(compact()).doesNotContain("\nnote\t");
    }

    private static String compact() {
        return CompactRules.write(RuleFile.rules().joined());
    }
}
