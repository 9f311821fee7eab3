package io.github.accelmaven.it.edits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a checkout that somebody wrote: everything but what builds made, and how Maven is set up. Not thread-safe. */
final class Sources {

    private static final Set<String> NOT_EDITED = Set.of("target", ".accel", ".mvn", "dependency-reduced-pom.xml");

    private final Path root;

    Sources(Path root) {
        this.root = root;
    }

    /** The files whose path, as in {@code core/src/main/java/a/A.java}, passes; sorted. */
    List<String> files(Predicate<String> wanted) {
        return all().keySet().stream().filter(wanted).toList();
    }

    /** One of the files that pass; empty when none does. */
    Optional<String> any(Random random, Predicate<String> wanted) {
        return any(random, files(wanted));
    }

    static Optional<String> any(Random random, List<String> choice) {
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(random.nextInt(choice.size())));
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.write(root.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file and gives it the time that it had. */
    void writeUnnoticed(String file, String text) {
        try {
            FileTime time = Files.getLastModifiedTime(root.resolve(file));
            write(file, text);
            Files.setLastModifiedTime(root.resolve(file), time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void touch(String file, FileTime time) {
        try {
            Files.setLastModifiedTime(root.resolve(file), time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything, to come back to. */
    SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files =
                Files.find(root, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = root.relativize(file);
                if (isSource(relative)) {
                    all.put(relative.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes these the files there are; files that are as they should be are not written. */
    void become(Map<String, byte[]> wanted) {
        Map<String, byte[]> now = all();
        now.keySet().stream().filter(file -> !wanted.containsKey(file)).forEach(this::delete);
        wanted.forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, now.get(file))) {
                write(file, bytes);
            }
        });
    }

    /** The directories of modules, as in {@code core}: those with a POM file, but not the root; sorted. */
    List<String> modules() {
        return files(file -> file.endsWith("/pom.xml")).stream()
                .map(file -> file.substring(0, file.length() - "/pom.xml".length()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean isSource(Path relative) {
        for (Path name : relative) {
            if (NOT_EDITED.contains(name.toString())) {
                return false;
            }
        }
        return true;
    }
}
