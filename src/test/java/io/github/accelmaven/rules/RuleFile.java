package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of the built-in rules, and what is written from it: the compact form that builds load, and the page for
 * people. After {@code goal-rules.toml} was changed, {@link #UPDATE} writes both.
 */
final class RuleFile {

    static final Path FOLDER = Path.of("src/main/resources/io/github/accelmaven/rules");

    static final String UPDATE = "mvn test -Dtest=CompactRulesTest,WhatIsCachedPageTest -Daccel.rules.update=true";

    private RuleFile() {}

    static RuleBook rules() {
        return RuleBook.of(TomlDocument.read(FOLDER.resolve("goal-rules.toml")));
    }

    /** Holds a file against what the rules make of it; writes it instead when {@code accel.rules.update} says so. */
    static void assertIsUpToDate(Path file, String made) throws IOException {
        if (Boolean.getBoolean("accel.rules.update")) {
            Files.writeString(file, made);
        }
        assertThat(file).as("run " + UPDATE).hasContent(made);
    }
}
