package io.github.accelmaven.cache;

import io.github.accelmaven.cache.DamagedEntryException.Damage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every entry must keep to, whoever wrote it: a store may be shared, and an entry that names {@code ../../.bashrc}
 * must not be worth writing.
 */
final class EntryChecks {

    private static final int LONGEST_PATH = 4096;
    private static final Duration LONGEST_RUN = Duration.ofDays(365);
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    /** Windows drops dots and spaces at the end of a name, so that {@code ".. "} would be {@code ".."} there. */
    private static final Pattern NO_NAME = Pattern.compile("[. ]*");

    private EntryChecks() {}

    static void check(Entry entry) throws DamagedEntryException {
        require(!entry.unit().isEmpty(), "it names no unit");
        Duration took = entry.took();
        require(!took.isNegative() && took.compareTo(LONGEST_RUN) < 0, "it says that the unit ran for " + took);
        checkPaths(entry);
    }

    private static void checkPaths(Entry entry) throws DamagedEntryException {
        Set<String> files = new HashSet<>();
        for (OutputFile file : entry.files()) {
            checkPath(file.path());
            require(file.size() >= 0, "'" + file.path() + "' has the negative size " + file.size());
            require(files.add(file.path()), "'" + file.path() + "' is named twice");
        }
        for (OutputFile file : entry.files()) {
            checkParents(file.path(), files);
        }
        for (String directory : entry.directories()) {
            checkPath(directory);
            require(!files.contains(directory), "'" + directory + "' is both a file and a directory");
            checkParents(directory, files);
        }
    }

    private static void checkParents(String path, Set<String> files) throws DamagedEntryException {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String parent = path.substring(0, slash);
            require(!files.contains(parent), "'" + parent + "' is both a file and a directory");
        }
    }

    private static void checkPath(String path) throws DamagedEntryException {
        require(path.length() <= LONGEST_PATH, "a path has " + path.length() + " characters");
        require(path.indexOf('\0') < 0, "a path contains the character NUL");
        require(path.indexOf('\\') < 0, "the path '" + path + "' contains a backslash");
        require(!DRIVE.matcher(path).matches(), "the path '" + path + "' begins with a drive");
        require(StandardCharsets.UTF_8.newEncoder().canEncode(path), "the path '" + path + "' is not Unicode text");
        for (String name : List.of(path.split("/", -1))) {
            require(!NO_NAME.matcher(name).matches(), "the path '" + path + "' is not relative and plain");
        }
    }

    private static void require(boolean condition, String otherwise) throws DamagedEntryException {
        if (!condition) {
            throw new DamagedEntryException(Damage.INVALID, otherwise);
        }
    }
}
