package io.github.accelmaven.io;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/**
 * Says in words for people what a failed access to a file means; the messages of the JDK's exceptions are often a bare
 * path. Thread-safe: it has no state.
 */
public final class FileFaults {

    private FileFaults() {}

    /** A clause without a full stop, such as {@code /x/y does not exist}. */
    public static String describe(Throwable fault) {
        if (fault instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be accessed";
        }
        if (fault instanceof FileSystemException other && other.getReason() != null) {
            String reason = other.getReason();
            return other.getFile() + ": " + reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        }
        return Optional.ofNullable(fault.getMessage())
                .filter(message -> !message.isBlank())
                .orElseGet(() -> fault.getClass().getSimpleName());
    }
}
