package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the trees for {@link FileHasher#tree}: one walk, then the contents nobody remembers. */
final class TreeReader {

    private final FileHasher hasher;

    TreeReader(FileHasher hasher) {
        this.hasher = hasher;
    }

    SortedMap<String, FileDigest> read(Path root, TreeFilter filter) throws IOException {
        Optional<FileStat> stat = hasher.lookup().stat(root);
        if (stat.isEmpty()) {
            return new TreeMap<>();
        }
        if (stat.get().isDirectory()) {
            return readDirectory(root, filter);
        }
        Listing listing = new Listing(filter, hasher.observer());
        listing.file(String.valueOf(root.getFileName()), root, stat.get());
        return listing.digest(hasher);
    }

    private SortedMap<String, FileDigest> readDirectory(Path root, TreeFilter filter) throws IOException {
        Listing listing = new Listing(filter, hasher.observer());
        new FileTreeWalk(filter, true, listing).walk(root);
        return listing.digest(hasher);
    }

    /** Gathers what the walk finds. */
    private static final class Listing implements FileTreeWalk.Visitor {
        private final TreeFilter filter;
        private final FileObserver observer;
        private final SortedMap<String, FileDigest> tree = new TreeMap<>();
        private final List<RememberedDigests.Found> files = new ArrayList<>();

        Listing(TreeFilter filter, FileObserver observer) {
            this.filter = filter;
            this.observer = observer;
        }

        @Override
        public void file(String name, Path path, FileStat stat) {
            // A link is here only when it leads nowhere.
            observer.saw(path, stat.kind() == FileStat.Kind.LINK ? Optional.empty() : Optional.of(stat));
            switch (stat.kind()) {
                case FILE -> files.add(new RememberedDigests.Found(name, path, stat));
                case LINK -> tree.put(name, FileDigest.DANGLING_LINK);
                default -> tree.put(name, FileDigest.SPECIAL);
            }
        }

        @Override
        public void listed(Path directory, List<Path> children) {
            observer.listed(directory, children);
        }

        @Override
        public void directory(String name, Path path, FileStat stat, FileTreeWalk.Content content) {
            observer.saw(path, Optional.of(stat));
            if (content == FileTreeWalk.Content.ITSELF) {
                tree.put(name + "/", FileDigest.LOOP);
            } else if (content == FileTreeWalk.Content.NOTHING && filter.includes(name)) {
                tree.put(name + "/", FileDigest.EMPTY_DIRECTORY);
            }
        }

        SortedMap<String, FileDigest> digest(FileHasher hasher) throws IOException {
            tree.putAll(hasher.digestAll(files));
            return tree;
        }
    }
}
