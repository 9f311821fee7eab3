package io.github.accelmaven.lifecycle;

import java.util.Optional;

/** Where the files of a component or a stage set come from, when they come from outside of the project. */
public sealed interface PackSource {

    /**
     * A commit of a git repository.
     *
     * @param url the repository, as git takes it
     * @param ref a branch, a tag or a commit; {@code HEAD} for what the repository's default branch is at
     * @param submodules whether its submodules are fetched, too
     */
    record Git(String url, String ref, boolean submodules) implements PackSource {}

    /**
     * A file or archive on the network.
     *
     * @param url by HTTP or HTTPS
     * @param sha256 the digest of its bytes, in lower-case hexadecimal digits; empty when what is there counts
     */
    record Url(String url, Optional<String> sha256) implements PackSource {}

    /**
     * An artifact that Maven resolves.
     *
     * @param coordinates as {@code groupId:artifactId[:extension[:classifier]]:version}
     */
    record MavenArtifact(String coordinates) implements PackSource {}
}
