package io.github.accelmaven.engine;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.Hasher;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns the files of a tree into parts of a key, named so that a person finds the file. Immutable. */
public final class TreeParts {

    /** Above this number of files, a part stands for a directory: entries would outgrow what they describe. */
    private static final int MOST_PARTS = 1000;

    private final Function<Path, String> name;
    private final FileLookup lookup;

    /**
     * @param name what people call a file or directory
     * @param lookup looks at single files
     */
    public TreeParts(Function<Path, String> name, FileLookup lookup) {
        this.name = name;
        this.lookup = lookup;
    }

    /**
     * Adds a part for each file, by content and executable bit.
     *
     * @param root where the files lie, or the file itself
     * @param tree the files by their paths below the root
     */
    public void add(Path root, SortedMap<String, FileDigest> tree, KeyParts parts) {
        if (tree.isEmpty()) {
            parts.put(name.apply(root), Hasher.of("nothing"), KeyPart.NOTHING);
        } else if (isItself(root, tree)) {
            tree.values().forEach(file -> parts.put(name.apply(root), digest(file)));
        } else if (tree.size() > MOST_PARTS) {
            byDirectory(tree)
                    .forEach((directory, digest) -> parts.put(name.apply(root.resolve(directory)) + "/*", digest));
        } else {
            tree.forEach((path, file) -> parts.put(name.apply(root.resolve(path)), digest(file)));
        }
    }

    /** The digest of all files of a tree. */
    public static Digest digest(SortedMap<String, FileDigest> tree) {
        Hasher hasher = new Hasher();
        tree.forEach((path, file) -> hasher.put(path).put(digest(file)));
        return hasher.finish();
    }

    /** Whether the tree is one file; it need not lie there yet. */
    private boolean isItself(Path root, SortedMap<String, FileDigest> tree) {
        return tree.size() == 1
                && tree.firstKey().equals(String.valueOf(root.getFileName()))
                && !lookup.isDirectory(root);
    }

    private static Map<String, Digest> byDirectory(SortedMap<String, FileDigest> tree) {
        Map<String, Hasher> hashers = new TreeMap<>();
        tree.forEach((path, file) -> hashers.computeIfAbsent(parent(path), directory -> new Hasher())
                .put(path)
                .put(digest(file)));
        Map<String, Digest> digests = new TreeMap<>();
        hashers.forEach((directory, hasher) -> digests.put(directory, hasher.finish()));
        return digests;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static Digest digest(FileDigest file) {
        return new Hasher().put(file.digest()).put(file.executable()).finish();
    }
}
