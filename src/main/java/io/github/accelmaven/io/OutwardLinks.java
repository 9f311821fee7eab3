package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds symbolic links that lead out of a directory, on the way to places in it. Each directory on the way is looked at
 * once: what others put there later is not seen. Not thread-safe.
 */
public final class OutwardLinks {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final Path home;
    private final Set<Path> sound = new HashSet<>();

    /** @param home the directory, absolute and normalised; it may itself lie behind a link */
    public OutwardLinks(Path home) {
        this.home = home;
    }

    /** Links out of a project, or out of a directory that does not lie in it; both absolute and normalised. */
    public static OutwardLinks of(Path project, Path directory) {
        return new OutwardLinks(directory.startsWith(project) ? project : directory);
    }

    /**
     * A link that leads out.
     *
     * @param link where it lies
     * @param end where it leads to, as far as that can be told
     */
    public record OutwardLink(Path link, Path end) {

        /** The link and its end, as a clause. */
        public String told() {
            return "the symbolic link " + link + " leads to " + end;
        }
    }

    /**
     * The first link that leads out of the directory on the way to a place, which may itself be one.
     *
     * @param place absolute and normalised; what does not lie in the directory has no way that counts
     */
    public Optional<OutwardLink> onTheWayTo(Path place) throws IOException {
        if (!place.startsWith(home) || place.equals(home) || sound.contains(place)) {
            return Optional.empty();
        }
        Optional<OutwardLink> before = onTheWayTo(place.resolveSibling("").normalize());
        if (before.isPresent()) {
            return before;
        }
        if (Files.isSymbolicLink(place)) {
            Path end = end(place);
            if (!end.startsWith(home.toRealPath())) {
                return Optional.of(new OutwardLink(place, end));
            }
        }
        sound.add(place);
        return Optional.empty();
    }

    private static Path end(Path link) throws IOException {
        try {
            return link.toRealPath();
        } catch (FileSystemException e) {
            return endOfIdle(link);
        }
    }

    /** What does not exist yet may be made there; what may not be looked at lies there all the same. */
    private static Path endOfIdle(Path link) throws IOException {
        Path end = link;
        for (int followed = 0; followed < MOST_LINKS && Files.isSymbolicLink(end); followed++) {
            Path directory = end.resolveSibling("");
            end = (Files.exists(directory) ? directory.toRealPath() : directory)
                    .resolve(Files.readSymbolicLink(end))
                    .normalize();
        }
        return end;
    }
}
