package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlSection;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/** Reads {@code [stage.<name>]} tables. Thread-safe: it has no state. */
final class StageReader {

    private static final String FILTERING = "filtering";

    /** The keys that are for sets whose placeholders are replaced. */
    private static final List<String> FOR_FILTERING =
            List.of("delimiters", "escape", "filters", "encoding", "non_filtered_extensions");

    private StageReader() {}

    static StageDefinition read(String name, TomlSection section) {
        Optional<PackSource> source = PackReader.read(section);
        StageDefinition stage = new StageDefinition(
                name,
                section.place(),
                source,
                source.isPresent() ? PackReader.directory(section) : WorkspacePaths.relative(section, "directory", ""),
                section.strings("includes"),
                section.strings("excludes"),
                WorkspacePaths.madeInside(section, "target", ""),
                filtering(section),
                section.flag("flatten").orElse(false),
                rename(section),
                section.flag("overwrite").orElse(false));
        checkKeys(section, source);
        section.complainOfUnknownKeys();
        return stage;
    }

    private static void checkKeys(TomlSection section, Optional<PackSource> source) {
        boolean isFromSomewhere = source.isPresent()
                || section.keys().contains("directory")
                || section.hasMisspelt(PackReader.KINDS)
                || section.hasMisspelt(List.of("directory"));
        if (!isFromSomewhere) {
            section.problem(
                    "It does not say where its files come from",
                    "Give it 'directory', the directory in which they lie, or 'git', 'url' or 'artifact'");
        }
        if (!section.keys().contains("target") && !section.hasMisspelt(List.of("target"))) {
            section.problem("It does not say where its files go", "Give it 'target', the directory they are staged in");
        }
        PackReader.checkKeys(section);
        if (!section.flag(FILTERING).orElse(false) && !section.hasMisspelt(List.of(FILTERING))) {
            FOR_FILTERING.stream()
                    .filter(section.keys()::contains)
                    .forEach(key -> section.problem(key, "Nothing is filtered", "Add filtering = true, or remove it"));
        }
    }

    private static Optional<StageDefinition.Filtering> filtering(TomlSection section) {
        Optional<String> encoding = section.string("encoding");
        if (encoding.filter(text -> !isCharset(text)).isPresent()) {
            section.problem("encoding", "There is no such encoding here", "Write for example \"UTF-8\"");
        }
        StageDefinition.Filtering filtering = new StageDefinition.Filtering(
                section.strings("delimiters"),
                section.string("escape"),
                WorkspacePaths.allRelative(section, "filters"),
                encoding,
                section.strings("non_filtered_extensions"));
        return Optional.of(filtering).filter(wanted -> section.flag(FILTERING).orElse(false));
    }

    private static boolean isCharset(String name) {
        try {
            Charset.forName(name);
            return true;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    private static Optional<StageDefinition.Rename> rename(TomlSection section) {
        return section.section("rename").map(table -> {
            StageDefinition.Rename rename = new StageDefinition.Rename(
                    table.string("from").orElse(""), table.string("to").orElse(""));
            table.complainOfUnknownKeys();
            rename.whyNotUsable()
                    .ifPresent(why ->
                            table.problem(why, "Write for example rename = { from = '(.+)\\.tmpl', to = '$1' }"));
            return rename;
        });
    }
}
