package io.github.accelmaven.maven.audit;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.maven.project.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an audit keeps what lay in build directories. Files are renamed into it and back, so that it has to lie on the
 * same file system; and outside of the checkout, if possible, because there are checks that read every file in it.
 */
final class ScratchDirectory {

    private ScratchDirectory() {}

    /**
     * The directory for audits of a checkout: each checkout has one of its own.
     *
     * @param root the root of the checkout
     * @param cache the directory of the disk cache, which need not exist
     */
    static Path of(Path root, Path cache) throws IOException {
        return isOnOneFileSystem(root, cache)
                ? cache.resolve("audit-" + Hasher.of(root.toString()).abbreviated())
                : Checkout.directory(root).resolve("audit");
    }

    private static boolean isOnOneFileSystem(Path root, Path cache) throws IOException {
        for (Path existing = cache; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing)) {
                return Files.getFileStore(existing).equals(Files.getFileStore(root));
            }
        }
        return false;
    }
}
