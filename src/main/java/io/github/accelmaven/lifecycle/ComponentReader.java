package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlSection;
import java.util.List;
import java.util.Optional;

/** Reads {@code [component.<name>]} tables. Thread-safe: it has no state. */
final class ComponentReader {

    private ComponentReader() {}

    static ComponentDefinition read(String name, TomlSection section) {
        Optional<PackSource> source = PackReader.read(section);
        List<String> init = section.strings("init");
        if (init.stream().anyMatch(String::isBlank)) {
            section.problem("init", "A command is empty", "Write the command, or remove it");
        }
        ComponentDefinition component = new ComponentDefinition(
                name,
                section.place(),
                source.orElse(PackReader.NOTHING),
                PackReader.directory(section),
                path(name, section),
                init,
                WorkspacePaths.allRelative(section, "inputs"),
                PhaseReader.environment(section));
        checkKeys(section, source, init);
        section.complainOfUnknownKeys();
        return component;
    }

    private static void checkKeys(TomlSection section, Optional<PackSource> source, List<String> init) {
        if (source.isEmpty() && !section.hasMisspelt(PackReader.KINDS)) {
            section.problem(
                    "It does not say where its files come from",
                    "Give it 'git', 'url' or 'artifact'; a directory of the project is a [workspace]");
        }
        PackReader.checkKeys(section);
        for (String key : List.of("inputs", "env")) {
            if (init.isEmpty() && section.keys().contains(key) && !section.hasMisspelt(List.of("init"))) {
                section.problem(key, "It is for the commands in 'init', of which there are none", "Remove it");
            }
        }
    }

    private static String path(String name, TomlSection section) {
        return WorkspacePaths.straight(
                WorkspacePaths.madeInside(section, "path", ComponentDefinition.DIRECTORY + name));
    }
}
