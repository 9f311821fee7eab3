package io.github.accelmaven.engine.pack;

import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A directory for files that are fetched, until they are whole and moved to their place.
 *
 * @param path where it is; it goes away with what is left in it
 */
record FetchDirectory(Path path) implements AutoCloseable {

    /** Longer than any build takes. */
    private static final Duration OF_A_KILLED_BUILD = Duration.ofDays(1);

    /**
     * Makes an empty one, and removes those of builds that were killed, which two threads must not do at once.
     *
     * @param parent where such directories lie
     * @param owner what the files are for
     */
    static synchronized FetchDirectory begin(Path parent, String owner) throws IOException {
        Files.createDirectories(parent);
        FileTime oldest = FileTime.from(Instant.now().minus(OF_A_KILLED_BUILD));
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.toList()) {
                if (Files.exists(child, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(child, LinkOption.NOFOLLOW_LINKS)
                                        .compareTo(oldest)
                                < 0) {
                    FileTrees.deleteRecursively(child);
                }
            }
        }
        // A temporary directory of the JDK is its owner's alone, and what is moved out of here would stay so.
        return new FetchDirectory(Files.createDirectory(parent.resolve(unique(owner))));
    }

    /** A name that nothing else in the directory has. */
    static String unique(String owner) {
        return owner + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    @Override
    public void close() throws IOException {
        FileTrees.deleteRecursively(path);
    }
}
