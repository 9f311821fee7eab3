package io.github.accelmaven.maven.history;

import io.github.accelmaven.engine.pack.Git;
import io.github.accelmaven.history.SessionRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What git says of a checkout, asked while the build goes on. There is no answer where there is no git, no repository or no
 * commit, nor when git takes longer than the build.
 */
final class CheckoutState {

    /** How long the end of a build waits for git. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** As they begin in the format that git calls porcelain v2. */
    private static final String COMMIT = "# branch.oid ";

    private static final String BRANCH = "# branch.head ";

    private final CompletableFuture<Optional<SessionRecord.Git>> answer = new CompletableFuture<>();
    private final Thread asking;

    private CheckoutState(Path root) {
        this.asking = new Thread(() -> askNow(root), "accel-git");
        asking.setDaemon(true);
    }

    /** Begins to ask. */
    static CheckoutState ask(Path root) {
        CheckoutState state = new CheckoutState(root);
        state.asking.start();
        return state;
    }

    private void askNow(Path root) {
        try {
            Git.Run run = new Git(System.getenv())
                    .run(root, List.of("--no-optional-locks", "status", "--porcelain=v2", "--branch"));
            answer.complete(run.code() == 0 ? read(run.lines()) : Optional.empty());
        } catch (IOException e) {
            // There is no git.
            answer.complete(Optional.empty());
        } catch (InterruptedException e) {
            answer.complete(Optional.empty());
        } catch (RuntimeException | LinkageError e) {
            // A session that ended early may have closed its classes before git answered.
            answer.completeExceptionally(e);
        }
    }

    static Optional<SessionRecord.Git> read(List<String> lines) {
        String commit = "";
        String branch = "";
        boolean dirty = false;
        for (String line : lines) {
            if (line.startsWith(COMMIT)) {
                commit = line.substring(COMMIT.length());
            } else if (line.startsWith(BRANCH)) {
                branch = line.substring(BRANCH.length());
            } else if (!line.startsWith("#")) {
                dirty = true;
            }
        }
        // As git words that there is none.
        if (commit.isEmpty() || commit.startsWith("(")) {
            return Optional.empty();
        }
        return Optional.of(new SessionRecord.Git(commit, branch.startsWith("(") ? "" : branch, dirty));
    }

    /** The answer. */
    Optional<SessionRecord.Git> await() {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            asking.interrupt();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
