package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What counts of an ordered classpath. Immutable.
 *
 * @param elements the elements, in order
 * @param total the digest of the elements' digests, in order; names do not count
 */
public record ClasspathFingerprint(List<Element> elements, Digest total) {

    private static final Digest MISSING = Digest.marker("missing classpath element");
    private static final Set<String> ZIP_EXTENSIONS = Set.of("jar", "war", "zip");

    public ClasspathFingerprint {
        elements = List.copyOf(elements);
    }

    /**
     * One element of a classpath.
     *
     * @param name the file's name, for people
     * @param digest what counts
     */
    public record Element(String name, Digest digest) {

        /** Whether nothing lay at the element's path. */
        public boolean isMissing() {
            return digest.equals(MISSING);
        }
    }

    /** A fingerprint of elements that are known already. */
    public static ClasspathFingerprint of(List<Element> elements) {
        Hasher hasher = new Hasher().put("classpath").put(elements.size());
        elements.forEach(element -> hasher.put(element.digest()));
        return new ClasspathFingerprint(elements, hasher.finish());
    }

    static ClasspathFingerprint of(FileHasher hasher, List<Path> paths) throws IOException {
        Element[] elements = new Element[paths.size()];
        Parallel.forEach(elements.length, i -> {
            Path path = paths.get(i);
            elements[i] = new Element(String.valueOf(path.getFileName()), hasher.classpathEntry(path));
        });
        return of(Arrays.asList(elements));
    }

    static Digest digestOf(FileHasher hasher, Path element) throws IOException {
        Optional<FileStat> stat = hasher.lookup().stat(element);
        if (stat.isEmpty()) {
            return MISSING;
        }
        if (stat.get().isDirectory()) {
            return FileHasher.treeDigest(hasher.tree(element, TreeFilter.ALL));
        }
        if (!stat.get().isFile()) {
            return FileDigest.SPECIAL.digest();
        }
        if (isArchive(element)) {
            return hasher.jar(element, stat.get());
        }
        return hasher.digest(element, stat.get()).map(FileDigest::digest).orElse(MISSING);
    }

    static boolean isArchive(Path file) {
        return ZIP_EXTENSIONS.contains(extension(file));
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
