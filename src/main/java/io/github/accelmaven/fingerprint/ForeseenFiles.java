package io.github.accelmaven.fingerprint;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Files that do not lie where they would lie if a build restored them. Thread-safe. */
final class ForeseenFiles {

    private final Map<Path, FileDigest> files = new ConcurrentHashMap<>();

    void add(Path file, FileDigest digest) {
        files.put(file, digest);
    }

    /** Puts what would lie at or below the root, as far as the filter lets it count, in place of what lies there. */
    void addTo(Path root, TreeFilter filter, SortedMap<String, FileDigest> tree) {
        FileDigest itself = files.get(root);
        if (itself != null) {
            tree.put(String.valueOf(root.getFileName()), itself);
        }
        files.forEach((file, digest) -> {
            if (file.startsWith(root) && !file.equals(root) && descendsTo(file, root, filter)) {
                String path = relative(root, file);
                if (filter.includes(path)) {
                    tree.put(path, digest);
                }
            }
        });
    }

    private static boolean descendsTo(Path file, Path root, TreeFilter filter) {
        for (Path parent = file.getParent(); parent != null && !parent.equals(root); parent = parent.getParent()) {
            if (!filter.descends(relative(root, parent))) {
                return false;
            }
        }
        return true;
    }

    private static String relative(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
