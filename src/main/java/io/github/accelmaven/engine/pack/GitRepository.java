package io.github.accelmaven.engine.pack;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.lifecycle.ChildProcess;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A git repository somewhere, spoken to with the user's own git, so that it is reached as the user reaches it: by ssh
 * keys, credential helpers and proxies. Immutable.
 */
final class GitRepository {

    /** What may stand before the host of an address: a user, a password, a token. */
    private static final Pattern LOGIN = Pattern.compile("://[^/@\\s]+@");

    /** As git tells an address by ssh from a path: a colon before the first slash. */
    private static final Pattern BY_SSH = Pattern.compile("[^/:]{2,}:.*");

    private static final String HEADS = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private final PackDefinition definition;
    private final String url;
    private final Path workspace;
    private final Map<String, String> environment;

    /**
     * @param url as git takes it; a path is relative to the workspace
     * @param workspace its directory, absolute
     * @param environment that of the build
     */
    GitRepository(PackDefinition definition, String url, Path workspace, Map<String, String> environment) {
        this.definition = definition;
        this.url = url;
        this.workspace = workspace;
        this.environment = forGit(environment);
    }

    private static Map<String, String> forGit(Map<String, String> outside) {
        Map<String, String> all = new TreeMap<>(outside);
        // A build that is started by a hook of git would be about that repository.
        List.of(
                        "GIT_DIR",
                        "GIT_WORK_TREE",
                        "GIT_INDEX_FILE",
                        "GIT_OBJECT_DIRECTORY",
                        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                        "GIT_COMMON_DIR",
                        "GIT_NAMESPACE",
                        "GIT_PREFIX",
                        "GIT_QUARANTINE_PATH")
                .forEach(all::remove);
        // Nobody is there to answer; its messages are looked into.
        all.put("GIT_TERMINAL_PROMPT", "0");
        all.put("LC_ALL", "C");
        return all;
    }

    /** Whether it lies on this machine. */
    boolean isLocal() {
        return url.startsWith("file://")
                || (!url.contains("://") && !BY_SSH.matcher(url).matches());
    }

    /** Its address without a login. */
    String shownUrl() {
        return withoutLogin(url);
    }

    private static String withoutLogin(String text) {
        return LOGIN.matcher(text).replaceAll("://");
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
        Run run = run(workspace, arguments);
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

    private ProblemException unreachable(Run run) {
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
        Run all = run(directory, List.of("fetch", "-q", "--tags", "origin", "+refs/heads/*:refs/remotes/origin/*"));
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

    private static boolean isFetched(Run run) {
        return run.code() == 0;
    }

    private boolean has(String commit, Path directory) throws InterruptedException {
        return run(directory, List.of("cat-file", "-e", commit + "^{commit}")).code() == 0;
    }

    /** Paths are relative to the workspace; git may run elsewhere, or see them from the root of the repository around it. */
    private String absoluteUrl() {
        return isLocal() && !url.startsWith("file://")
                ? workspace.resolve(url).normalize().toString()
                : url;
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

    private void must(Run run) {
        if (run.code() != 0) {
            throw PackFailure.of(
                    definition,
                    "git could not bring the files of " + shownUrl() + ": " + run.whatWentWrong(),
                    "Look whether 'git clone' can, and mend what keeps it from doing so");
        }
    }

    /**
     * What git did.
     *
     * @param code its exit code
     * @param lines what it printed
     */
    private record Run(int code, List<String> lines) {

        /** The lines in which git says so; the last one when there are none. */
        String whatWentWrong() {
            String errors = lines.stream()
                    .filter(line -> line.startsWith("fatal: ") || line.startsWith("error: "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .collect(Collectors.joining("; "));
            String said = errors.isEmpty()
                    ? lines.stream().reduce((one, next) -> next).orElse("it ended with exit code " + code)
                    : errors;
            return withoutLogin(said);
        }
    }

    private Run run(Path directory, List<String> arguments) throws InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("git"), arguments.stream()).toList();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        try {
            ChildProcess.End end = ChildProcess.run(command, directory, environment, Optional.empty(), lines::add);
            int code = end instanceof ChildProcess.End.Exited exited ? exited.code() : -1;
            return new Run(code, List.copyOf(lines));
        } catch (IOException e) {
            throw PackFailure.of(
                    definition,
                    "git could not be started: " + FileFaults.describe(e),
                    "Install git, or see to it that it is on the PATH");
        }
    }
}
