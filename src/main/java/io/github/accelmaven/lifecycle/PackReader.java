package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlSection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads where files from outside of the project come from. Thread-safe: it has no state. */
final class PackReader {

    /** The keys that name a source; a table has one of them at most. */
    static final List<String> KINDS = List.of("git", "url", "artifact");

    /** What stands for a source that a table lacks, which is a mistake. */
    static final PackSource NOTHING = new PackSource.MavenArtifact("");

    private PackReader() {}

    /** Which of a source's directories counts; empty for all of the source. */
    static String directory(TomlSection section) {
        return WorkspacePaths.straight(WorkspacePaths.inside(section, "directory", ""));
    }

    /** The source that a table names; empty when it names none. */
    static Optional<PackSource> read(TomlSection section) {
        Optional<PackSource> git = git(section);
        Optional<PackSource> url = url(section);
        Optional<PackSource> artifact = artifact(section);
        List<String> kinds = KINDS.stream().filter(section.keys()::contains).toList();
        if (kinds.size() > 1) {
            section.problem(
                    kinds.get(1),
                    "Files come from one place, and '" + kinds.get(0) + "' names one already",
                    "Remove one of the two");
        }
        return git.or(() -> url).or(() -> artifact);
    }

    /** Notes keys of sources that a table lacks. To be called when all of its keys were read. */
    static void checkKeys(TomlSection section) {
        onlyWith("git", "ref", section);
        onlyWith("git", "submodules", section);
        onlyWith("url", "sha256", section);
    }

    private static void onlyWith(String kind, String key, TomlSection section) {
        if (section.keys().contains(key) && !section.keys().contains(kind) && !section.hasMisspelt(List.of(kind))) {
            section.problem(key, "It says something about '" + kind + "', which is missing", "Remove it");
        }
    }

    private static Optional<PackSource> git(TomlSection section) {
        String ref = section.string("ref").orElse("HEAD");
        boolean submodules = section.flag("submodules").orElse(false);
        Optional<String> url = section.string("git");
        // git would take it for an option.
        if (url.filter(given -> given.startsWith("-") || given.isBlank()).isPresent()) {
            section.problem("git", "It is not the address of a repository", "Write an address or a path");
        }
        if (ref.startsWith("-") || ref.isBlank() || ref.chars().anyMatch(Character::isWhitespace)) {
            section.problem(
                    "ref", "'" + ref + "' is not the name of a branch, a tag or a commit", "Write one of these");
        }
        return url.map(given -> new PackSource.Git(given, ref, submodules));
    }

    private static Optional<PackSource> url(TomlSection section) {
        Optional<String> sha256 = section.string("sha256").map(text -> text.toLowerCase(Locale.ROOT));
        if (sha256.filter(text -> !text.matches("[0-9a-f]{64}")).isPresent()) {
            section.problem("sha256", "It is not a SHA-256", "Write 64 hexadecimal digits, as sha256sum prints them");
        }
        Optional<String> url = section.string("url");
        if (url.filter(text -> !isHttp(text)).isPresent()) {
            section.problem("url", "It is not an address by HTTP", "Write https:// and what follows");
        } else if (url.filter(text -> URI.create(text).getRawUserInfo() != null).isPresent()) {
            section.problem(
                    "url",
                    "It holds the name of a user or a password, which everybody who reads the file would know",
                    "Remove what stands before the @");
        }
        return url.map(text -> new PackSource.Url(text, sha256));
    }

    private static boolean isHttp(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<PackSource> artifact(TomlSection section) {
        Optional<String> coordinates = section.string("artifact");
        if (coordinates
                .filter(text -> !text.matches("[^:\\s]+(:[^:\\s]+){2,4}"))
                .isPresent()) {
            section.problem(
                    "artifact",
                    "It does not name an artifact",
                    "Write \"groupId:artifactId[:extension[:classifier]]:version\"");
        }
        return coordinates.map(PackSource.MavenArtifact::new);
    }
}
