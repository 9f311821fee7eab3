package io.github.accelmaven.cache.disk;

import io.github.accelmaven.cache.DamagedEntryException;
import io.github.accelmaven.cache.EntryFormat;
import io.github.accelmaven.cache.StoredEntry;
import io.github.accelmaven.fingerprint.Digest;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at every file of a store. Other processes may add and remove files meanwhile. */
final class StoreWalk {

    private static final int DEPTH = 2;

    private StoreWalk() {}

    /** Every entry and every blob; files that do not belong there are left out. */
    static List<StoredFile> files(DiskLayout layout) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        walk(layout.entries(), true, files);
        walk(layout.blobs(), false, files);
        return files;
    }

    /** What an entry says, or nothing if it is gone or cannot be read; whoever loads it will set it aside. */
    static Optional<StoredEntry> read(StoredFile file) throws IOException {
        try {
            return Optional.of(EntryFormat.decode(file.digest(), Files.readAllBytes(file.path())));
        } catch (NoSuchFileException | DamagedEntryException e) {
            return Optional.empty();
        }
    }

    private static void walk(Path directory, boolean entries, List<StoredFile> files) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Files.walkFileTree(directory, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                digestIn(file)
                        .filter(digest -> attributes.isRegularFile())
                        .ifPresent(digest -> files.add(new StoredFile(
                                file,
                                digest,
                                entries,
                                attributes.size(),
                                attributes.lastModifiedTime().toInstant())));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private static Optional<Digest> digestIn(Path file) {
        @Nullable Path name = file.getFileName();
        try {
            return name == null ? Optional.empty() : Optional.of(new Digest(name.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
