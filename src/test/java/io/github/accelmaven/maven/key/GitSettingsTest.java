package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSettingsTest {

    private final Path root;

    GitSettingsTest(@TempDir Path root) {
        this.root = root;
    }

    private Set<Path> files(Path directory) throws IOException {
        return settings().files(directory);
    }

    private GitSettings settings() {
        return new GitSettings(
                new FileLookup(FileObserver.NONE),
                root.resolve("home"),
                Map.of("XDG_CONFIG_HOME", root.resolve("xdg").toString()));
    }

    @Test
    void ignores_areThoseOfTheUserWhereverTheyMayLie() {
        assertThat(settings().ignores())
                .containsExactly(root.resolve("home/.config/git/ignore"), root.resolve("xdg/git/ignore"));
    }

    @Test
    void files_areThoseUpToTheRepositoryThoseOfTheUserAndOfTheSystem() throws IOException {
        Path repository = Files.createDirectories(root.resolve("repository/.git"));
        assertThat(files(root.resolve("repository/app/lib")))
                .contains(
                        root.resolve("repository/app/lib/.gitattributes"),
                        root.resolve("repository/app/.gitattributes"),
                        root.resolve("repository/.gitattributes"),
                        repository.resolve("config"),
                        repository.resolve("info/attributes"),
                        root.resolve("home/.gitconfig"),
                        root.resolve("xdg/git/config"),
                        Path.of("/etc/gitconfig"))
                .doesNotContain(root.resolve(".gitattributes"));
    }

    @Test
    void files_ofAWorktree_areItsOwnAndThoseOfItsRepository() throws IOException {
        Samples.write(root.resolve("worktree/.git"), "gitdir: ../repository/.git/worktrees/worktree\n");
        Samples.write(root.resolve("repository/.git/worktrees/worktree/commondir"), "../..\n");
        assertThat(files(root.resolve("worktree")))
                .contains(
                        root.resolve("worktree/.gitattributes"),
                        root.resolve("repository/.git/worktrees/worktree/config.worktree"),
                        root.resolve("repository/.git/config"));
    }

    @Test
    void files_outsideOfAnyRepository_areLookedForInEveryDirectoryAbove() throws IOException {
        assertThat(files(root.resolve("lib"))).contains(root.resolve(".gitattributes"));
    }
}
