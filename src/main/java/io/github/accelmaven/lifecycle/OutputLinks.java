package io.github.accelmaven.lifecycle;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.OutwardLinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Notes places for outputs that lie behind a symbolic link out of the project: whoever can put a link into a project
 * would have accel write, and delete, anywhere. Not thread-safe.
 */
final class OutputLinks {

    private final Path project;

    /** @param project its root, absolute and normalised */
    OutputLinks(Path project) {
        this.project = project;
    }

    /** @param workspace the directory of the one to which the places belong */
    void noteProblems(List<OutputClaim> claims, Path workspace) {
        OutwardLinks links = OutwardLinks.of(project, workspace);
        for (OutputClaim claim : claims) {
            try {
                links.onTheWayTo(claim.location())
                        .ifPresent(link -> claim.note(
                                "On the way there, " + link.told() + ", out of the project",
                                "Remove the link, or name another place"));
            } catch (IOException e) {
                claim.note(
                        claim.location() + " cannot be looked at: " + FileFaults.describe(e),
                        "Make it readable, or name another place");
            }
        }
    }
}
