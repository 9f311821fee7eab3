package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.engine.TreeParts;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.state.RecordedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns files and directories into parts of a key, named so that a person finds the file. Thread-safe. */
public final class FileInputs {

    private final FileHasher hasher;
    private final PathNormalizer paths;
    private final Path base;
    private final LooseClasses loose;
    private final Path cache;

    /** @param cache where the cache lies on disk */
    FileInputs(FileHasher hasher, PathNormalizer paths, Path base, LooseClasses loose, Path cache) {
        this.hasher = hasher;
        this.paths = paths;
        this.base = base;
        this.loose = loose;
        this.cache = cache;
    }

    /** Looks at single files. */
    FileLookup lookup() {
        return hasher.lookup();
    }

    /** A file, or every file below a directory, by content and executable bit. */
    InputPart content(Path path) {
        return content(path, TreeFilter.ALL);
    }

    /** Those files below a directory that the filter includes. */
    InputPart content(Path path, TreeFilter filter) {
        return (parts, premature) ->
                new TreeParts(this::name, lookup()).add(path, tree(path, filter, premature), parts);
    }

    /** A directory as one part: for class directories, of which nobody wants to read single files. */
    InputPart tree(Path path) {
        return (parts, premature) -> parts.put(name(path), classes(path, premature));
    }

    /** An ordered class path, by content and order. */
    InputPart classpath(String name, List<Path> elements) {
        return (parts, premature) -> {
            Hasher order = new Hasher();
            for (Path element : elements) {
                loose.countsByContent(element);
                Digest digest = classpathEntry(element, premature);
                order.put(name(element.getFileName())).put(digest);
                parts.put(name(element) + " on " + name, digest);
            }
            parts.put(KeyPart.orderOf(name), order.finish());
        };
    }

    /**
     * An ordered class path by what a compiler sees of it.
     *
     * @param compiler says whether code on the class path may run in the compiler; then it counts by content
     */
    InputPart compileClasspath(String name, List<Path> elements, JavacExtensions compiler) {
        return (parts, premature) -> {
            if (compiler.mayRun(parts, premature)) {
                classpath(name, elements).addTo(parts, premature);
                return;
            }
            Hasher order = new Hasher();
            for (Path element : elements) {
                Digest digest = abi(element, premature);
                Path packaged = loose.packaged(element);
                order.put(name(packaged.getFileName())).put(digest);
                parts.put(name(packaged) + " on " + name, digest);
            }
            parts.put(KeyPart.orderOf(name), order.finish());
        };
    }

    /**
     * A file as the units before this one made it, byte for byte, although this one may have put another in its place at
     * its last run.
     */
    InputPart asMadeBefore(String name, Path file) {
        return (parts, premature) -> {
            Optional<RecordedFile> made = premature.asMadeBefore(file);
            if (made.isPresent()) {
                parts.put(name, bytes(made.get().digest(), made.get().executable()));
            } else {
                parts.put(name, onDisk(file, premature));
            }
        };
    }

    private Digest onDisk(Path file, PrematureFiles premature) throws IOException {
        Optional<FileDigest> now = premature.contains(file) ? Optional.empty() : hasher.digest(file);
        return now.isPresent()
                ? bytes(now.get().digest().hex(), now.get().executable())
                : TreeParts.digest(tree(file, TreeFilter.ALL, premature));
    }

    /** The digest as text: a record may hold anything. */
    private static Digest bytes(String digest, boolean executable) {
        return new Hasher().put(digest).put(executable).finish();
    }

    private Digest abi(Path element, PrematureFiles premature) throws IOException {
        return premature.contains(element)
                ? FileHasher.abiOfNothing()
                : hasher.abi(element, timely(element, TreeFilter.ALL, premature));
    }

    /** Whether a jar or a class directory brings annotation processors or plugins of the compiler. */
    boolean hasCompilerExtensions(Path element, PrematureFiles premature) throws IOException {
        return !premature.contains(element)
                && hasher.hasCompilerExtensions(element, timely(element, TreeFilter.ALL, premature));
    }

    /**
     * A jar or a class directory by content. One that does not exist yet counts like a directory without files: the
     * goal that reads it may be the one that makes it.
     */
    Digest classpathEntry(Path element, PrematureFiles premature) throws IOException {
        if (premature.contains(element)) {
            return TreeParts.digest(new TreeMap<>());
        }
        return lookup().isFile(element) ? hasher.classpathEntry(element) : classes(element, premature);
    }

    private Digest classes(Path directory, PrematureFiles premature) throws IOException {
        SortedMap<String, FileDigest> tree = tree(directory, TreeFilter.ALL, premature);
        // Nothing can be loaded from an empty directory.
        tree.keySet().removeIf(path -> path.endsWith("/"));
        return TreeParts.digest(tree);
    }

    /** A file itself, or every file below a directory, in their order; none when nothing is there. */
    public static List<Path> filesIn(Path input) throws IOException {
        try (Stream<Path> files = Files.exists(input) ? Files.walk(input) : Stream.empty()) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A path as people know it: relative to the module, else with the name of its root. */
    String name(Path path) {
        Path absolute = base.resolve(path).normalize();
        if (absolute.startsWith(base) && !absolute.equals(base)) {
            return base.relativize(absolute).toString().replace('\\', '/');
        }
        return paths.normalize(absolute.toString());
    }

    SortedMap<String, FileDigest> tree(Path root, TreeFilter filter, PrematureFiles premature) throws IOException {
        return premature.contains(root) ? new TreeMap<>() : hasher.tree(root, timely(root, filter, premature));
    }

    private TreeFilter timely(Path root, TreeFilter filter, PrematureFiles premature) {
        return new TreeFilter() {
            @Override
            public boolean includes(String path) {
                return filter.includes(path) && !premature.contains(root.resolve(path));
            }

            @Override
            public boolean descends(String directory) {
                return filter.descends(directory)
                        && !Checkout.isOwn(directory)
                        && !root.resolve(directory).normalize().equals(cache);
            }
        };
    }
}
