package io.github.accelmaven.engine.pack;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.problem.Suggestions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A git repository somewhere, spoken to with the user's own git, so that it is reached as the user reaches it: by ssh
 * keys, credential helpers and proxies. Immutable.
 */
final class GitRepository {

    /** As git tells an address by ssh from a path: a colon before the first slash. */
    private static final Pattern BY_SSH = Pattern.compile("[^/:]{2,}:.*");

    private static final String HEADS = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private final PackDefinition definition;
    private final String url;
    private final Path workspace;
    private final Git git;

    /**
     * @param url as git takes it; a path is relative to the workspace
     * @param workspace its directory, absolute
     * @param environment that of the build
     */
    GitRepository(PackDefinition definition, String url, Path workspace, Map<String, String> environment) {
        this.definition = definition;
        this.url = url;
        this.workspace = workspace;
        this.git = new Git(environment);
    }

    /** Whether it lies on this machine. */
    boolean isLocal() {
        return isLocal(url);
    }

    private static boolean isLocal(String url) {
        return url.startsWith("file://")
                || (!url.contains("://") && !BY_SSH.matcher(url).matches());
    }

    /** Its address without a login. */
    String shownUrl() {
        return Git.withoutLogin(url);
    }

    /**
     * The commit that a name stands for now: that of a branch, else that of a tag.
     *
     * @throws ProblemException when the repository cannot be reached, or has no such name
     */
    String commitOf(String ref) throws InterruptedException {
        List<String> candidates = ref.equals("HEAD") || ref.startsWith("refs/")
                ? List.of(ref + "^{}", ref)
                : List.of(HEADS + ref, TAGS + ref + "^{}", TAGS + ref);
        Map<String, String> found =
                list(Stream.concat(Stream.of(ref), candidates.stream()).toList());
        Optional<String> commit =
                candidates.stream().filter(found::containsKey).map(found::get).findFirst();
        return commit.orElseThrow(() -> unknown(ref));
    }

    private ProblemException unknown(String ref) {
        List<String> names = new ArrayList<>();
        try {
            list(List.of()).keySet().stream()
                    .filter(name -> !name.endsWith("^{}"))
                    .flatMap(name ->
                            Stream.of(HEADS, TAGS).filter(name::startsWith).map(kind -> name.substring(kind.length())))
                    .forEach(names::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return PackFailure.of(
                definition,
                shownUrl() + " has no branch and no tag '" + ref + "'",
                Suggestions.nearest(ref, names)
                        .map(near -> "Did you mean '" + near + "'")
                        .orElse("Write the name of one, or a commit with all its 40 digits"));
    }

    /** What the repository has, by names: all when no pattern is given. */
    private Map<String, String> list(List<String> patterns) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("ls-remote", "--", absoluteUrl()));
        arguments.addAll(patterns);
        Git.Run run = run(workspace, arguments);
        if (run.code() != 0) {
            throw unreachable(run);
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : run.lines()) {
            String[] parts = line.split("\t", 2);
            // Warnings stand among the lines.
            if (parts.length == 2 && parts[0].matches("[0-9a-f]{40,64}")) {
                found.put(parts[1], parts[0]);
            }
        }
        return found;
    }

    private ProblemException unreachable(Git.Run run) {
        return PackFailure.of(
                definition,
                "git cannot read " + shownUrl() + ": " + run.whatWentWrong(),
                isLocal()
                        ? "Correct 'git', which is a path relative to the workspace, or make the repository"
                        : "Correct 'git', or see to it that 'git ls-remote' works with it here; with -o what was fetched"
                                + " before is used");
    }

    /**
     * Brings the files of a commit.
     *
     * @param ref a name under which the commit was found
     * @param directory where to; it exists, and is empty
     * @throws ProblemException when it cannot be had
     */
    void checkOut(String commit, String ref, boolean submodules, Path directory)
            throws IOException, InterruptedException {
        // Without templates, in which there might be hooks.
        must(run(directory, List.of("-c", "init.defaultBranch=main", "init", "-q", "--template=", ".")));
        must(run(directory, List.of("remote", "add", "origin", absoluteUrl())));
        fetch(commit, ref, directory);
        must(run(
                directory,
                List.of(
                        "-c",
                        "core.autocrlf=false",
                        "-c",
                        "core.symlinks=true",
                        "-c",
                        "advice.detachedHead=false",
                        "checkout",
                        "-q",
                        "--force",
                        "--detach",
                        commit)));
        if (submodules) {
            must(run(directory, List.of("submodule", "update", "-q", "--init", "--recursive", "--depth", "1")));
        }
        forgetRepositories(directory);
    }

    /** The commit alone; servers that do not give it away by its digits are asked for the name, then for everything. */
    private void fetch(String commit, String ref, Path directory) throws InterruptedException {
        if (isFetched(run(directory, List.of("fetch", "-q", "--no-tags", "--depth", "1", "origin", commit)))
                || (isFetched(run(directory, List.of("fetch", "-q", "--no-tags", "--depth", "1", "origin", ref)))
                        && has(commit, directory))) {
            return;
        }
        Git.Run all = run(directory, List.of("fetch", "-q", "--tags", "origin", "+refs/heads/*:refs/remotes/origin/*"));
        if (!isFetched(all)) {
            throw unreachable(all);
        }
        if (!has(commit, directory)) {
            throw PackFailure.of(
                    definition,
                    shownUrl() + " does not have the commit " + commit,
                    "Correct 'ref', or push the commit");
        }
    }

    private static boolean isFetched(Git.Run run) {
        return run.code() == 0;
    }

    private boolean has(String commit, Path directory) throws InterruptedException {
        return run(directory, List.of("cat-file", "-e", commit + "^{commit}")).code() == 0;
    }

    /** Paths are relative to the workspace; git may run elsewhere, or see them from the root of the repository around it. */
    static String absolute(String url, Path workspace) {
        return isLocal(url) && !url.startsWith("file://")
                ? workspace.resolve(url).normalize().toString()
                : url;
    }

    private String absoluteUrl() {
        return absolute(url, workspace);
    }

    private static void forgetRepositories(Path directory) throws IOException {
        List<Path> repositories = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return note(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                note(path);
                return FileVisitResult.CONTINUE;
            }

            private boolean note(Path path) {
                boolean isOne = path.endsWith(".git");
                if (isOne) {
                    repositories.add(path);
                }
                return isOne;
            }
        });
        for (Path repository : repositories) {
            FileTrees.deleteRecursively(repository);
        }
    }

    private void must(Git.Run run) {
        if (run.code() != 0) {
            throw PackFailure.of(
                    definition,
                    "git could not bring the files of " + shownUrl() + ": " + run.whatWentWrong(),
                    "Look whether 'git clone' can, and mend what keeps it from doing so");
        }
    }

    private Git.Run run(Path directory, List<String> arguments) throws InterruptedException {
        try {
            return git.run(directory, arguments);
        } catch (IOException e) {
            throw PackFailure.of(
                    definition,
                    "git could not be started: " + FileFaults.describe(e),
                    "Install git, or see to it that it is on the PATH");
        }
    }
}
