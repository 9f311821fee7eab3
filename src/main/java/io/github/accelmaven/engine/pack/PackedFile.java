package io.github.accelmaven.engine.pack;

import io.github.accelmaven.io.Archive;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.lifecycle.PackDefinition;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file from elsewhere, which is an archive of the files that are asked for, or itself the one.
 *
 * @param file where it lies now
 */
record PackedFile(PackDefinition definition, Path file) {

    /**
     * Unpacks it, or copies it.
     *
     * @param directory where to; it exists, and is empty
     * @param name what it is called there when it is no archive
     */
    void unpack(Path directory, String name) throws IOException {
        boolean isArchive;
        try {
            isArchive = new Archive(file).unpack(directory);
        } catch (FileSystemException e) {
            // Where it lies for the moment tells nobody anything.
            boolean isAboutArchive = file.toString().equals(e.getFile()) && e.getReason() != null;
            throw failure(isAboutArchive ? "it " + e.getReason() : FileFaults.describe(e));
        } catch (IOException e) {
            throw failure("it is damaged: " + FileFaults.describe(e));
        }
        if (!isArchive) {
            Files.copy(file, directory.resolve(name));
        }
    }

    private RuntimeException failure(String why) {
        return PackFailure.of(
                definition, "its archive cannot be unpacked: " + why, "Name another one, or have this one made anew");
    }
}
