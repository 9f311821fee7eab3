package io.github.accelmaven.engine.pack;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PackSource;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.state.PackLookup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of a commit of a git repository. A branch or tag is looked up; a commit is what it is. */
final class GitPack implements Pack {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private final PackDefinition definition;
    private final PackSource.Git source;
    private final GitRepository repository;
    private final Revisions revisions;
    private String commit = "";

    GitPack(PackDefinition definition, PackSource.Git source, GitRepository repository, Revisions revisions) {
        this.definition = definition;
        this.source = source;
        this.repository = repository;
        this.revisions = revisions;
    }

    @Override
    public List<KeyPart> identity() throws IOException, InterruptedException {
        commit = COMMIT.matcher(source.ref()).matches() ? source.ref() : lookUp();
        return new KeyParts()
                .put("git", repository.shownUrl())
                .put("commit", commit)
                .put("submodules", String.valueOf(source.submodules()))
                .list();
    }

    private String lookUp() throws IOException, InterruptedException {
        String name = "git " + source.url() + " " + source.ref();
        // Nothing is saved by not looking where the network is not needed.
        Optional<String> known = repository.isLocal()
                ? Optional.empty()
                : revisions
                        .holding(name)
                        .map(PackLookup::revision)
                        .filter(revision -> COMMIT.matcher(revision).matches());
        if (known.isPresent()) {
            return known.get();
        }
        if (revisions.isOffline() && !repository.isLocal()) {
            throw PackFailure.of(
                    definition,
                    "Maven is offline, and it has not been looked up here which commit '" + source.ref() + "' of "
                            + repository.shownUrl() + " is",
                    "Build once without -o, or give 'ref' the commit's 40 digits");
        }
        try {
            String found = repository.commitOf(source.ref());
            revisions.found(name, found, "", "");
            return found;
        } catch (ProblemException e) {
            Optional<PackLookup> last = revisions
                    .last(name)
                    .filter(lookup -> COMMIT.matcher(lookup.revision()).matches());
            return revisions.standIn(last, e).revision();
        }
    }

    @Override
    public String shown() {
        String abbreviated = commit.substring(0, 10);
        String named = commit.equals(source.ref()) ? "" : "'" + source.ref() + "', ";
        return named + "commit " + abbreviated + " of " + repository.shownUrl();
    }

    @Override
    public void fetch(Path directory) throws IOException, InterruptedException {
        if (revisions.isOffline() && !repository.isLocal()) {
            throw PackFailure.of(
                    definition,
                    "Maven is offline, and " + shown() + " has to be fetched",
                    "Build once without -o; with accel.cache=false it is fetched in every build");
        }
        repository.checkOut(commit, source.ref(), source.submodules(), directory);
    }
}
