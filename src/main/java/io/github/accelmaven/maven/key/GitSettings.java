package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.FileLookup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files that say how git treats other files, as formatters ask it how lines are to end: attributes and
 * configuration of the repository, of the user, and of the system. Immutable.
 */
final class GitSettings {

    private static final List<String> OF_REPOSITORY = List.of("config", "config.worktree", "info/attributes");
    private static final List<String> OF_USER =
            List.of(".gitconfig", ".gitattributes", ".config/git/config", ".config/git/attributes");
    private static final List<Path> OF_SYSTEM = List.of(
            Path.of("/etc/gitconfig"),
            Path.of("/etc/gitattributes"),
            Path.of("/usr/local/etc/gitconfig"),
            Path.of("/opt/homebrew/etc/gitconfig"),
            Path.of("/Library/Developer/CommandLineTools/usr/share/git-core/gitconfig"));

    private final FileLookup lookup;
    private final Path home;
    private final Map<String, String> environment;

    GitSettings(FileLookup lookup, Path home, Map<String, String> environment) {
        this.lookup = lookup;
        this.home = home;
        this.environment = environment;
    }

    /** The files that hold for a directory, whether they are there or not. */
    Set<Path> files(Path directory) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path above = directory; above != null; above = above.getParent()) {
            files.add(above.resolve(".gitattributes"));
            Path git = above.resolve(".git");
            if (lookup.exists(git)) {
                for (Path repository : repositories(git)) {
                    OF_REPOSITORY.forEach(name -> files.add(repository.resolve(name)));
                }
                break;
            }
        }
        OF_USER.forEach(name -> files.add(home.resolve(name)));
        addFrom("XDG_CONFIG_HOME", List.of("git/config", "git/attributes"), files);
        addFrom("ProgramFiles", List.of("Git/etc/gitconfig", "Git/etc/gitattributes"), files);
        files.addAll(OF_SYSTEM);
        return files;
    }

    /** The files that may say what git ignores in all repositories, whether they are there or not. */
    Set<Path> ignores() {
        Set<Path> files = new LinkedHashSet<>(Set.of(home.resolve(".config/git/ignore")));
        addFrom("HOME", List.of(".config/git/ignore"), files);
        addFrom("XDG_CONFIG_HOME", List.of("git/ignore"), files);
        return files;
    }

    /** A worktree has a file in place of the directory, which says where its own one lies; that names the common one. */
    private List<Path> repositories(Path git) throws IOException {
        if (lookup.isDirectory(git)) {
            return List.of(git);
        }
        String pointer = lookup.text(git, StandardCharsets.UTF_8)
                .replaceFirst("^gitdir:", "")
                .trim();
        Path own = git.resolveSibling(pointer).normalize();
        Path common = own.resolve("commondir");
        return lookup.isFile(common)
                ? List.of(
                        own,
                        own.resolve(lookup.text(common, StandardCharsets.UTF_8).trim())
                                .normalize())
                : List.of(own);
    }

    private void addFrom(String variable, List<String> names, Set<Path> files) {
        String directory = environment.getOrDefault(variable, "");
        if (!directory.isEmpty()) {
            names.forEach(name -> files.add(Path.of(directory).resolve(name)));
        }
    }
}
