package io.github.accelmaven.fingerprint;

import io.github.accelmaven.fingerprint.IndexEntry.Column;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Digests of files, trees, jars and classpaths. What lies in the checkout is remembered in the checkout's index,
 * everything else (the jars of the local repository) in one that checkouts share. The stat of a file is taken anew for
 * each question, so that a change during the build is seen. Thread-safe; the same file is never read by two threads at
 * once.
 */
public final class FileHasher {

    private final Path root;
    private final FileObserver observer;
    private final FileLookup lookup;
    private final RememberedDigests digests;
    private final JarReader jars = new JarReader(new ContentReader());
    private final TreeReader trees = new TreeReader(this);
    private final AbiReader abis;
    private final ForeseenFiles foreseen;

    /**
     * A hasher with these two memories.
     *
     * @param root the root of the checkout
     * @param checkoutIndex remembers files under the root
     * @param sharedIndex remembers all other files
     */
    public FileHasher(Path root, FileHashIndex checkoutIndex, FileHashIndex sharedIndex) {
        this.root = absolute(root);
        this.observer = FileObserver.NONE;
        this.lookup = new FileLookup(observer);
        this.digests = new RememberedDigests(this.root, checkoutIndex, sharedIndex);
        this.abis = new AbiReader(this, checkoutIndex);
        this.foreseen = new ForeseenFiles();
    }

    private FileHasher(FileHasher shared, FileObserver observer) {
        this.root = shared.root;
        this.observer = observer;
        this.lookup = new FileLookup(observer);
        this.digests = shared.digests.observedBy(observer);
        this.abis = new AbiReader(this, shared.digests.ofCheckout());
        this.foreseen = shared.foreseen;
    }

    /** The same hasher, with the same memory, of whose work {@code observer} hears. */
    public FileHasher observedBy(FileObserver observer) {
        return new FileHasher(this, observer);
    }

    /** Who hears of the work of this hasher. */
    FileObserver observer() {
        return observer;
    }

    /** For those who want no digest of a file, but to know that it is there, or to read it. */
    public FileLookup lookup() {
        return lookup;
    }

    /**
     * The digest of one file, symbolic links followed; empty when no regular file lies there.
     *
     * @throws IOException when the file cannot be read
     */
    public Optional<FileDigest> digest(Path file) throws IOException {
        Path path = absolute(file);
        Optional<FileStat> stat = regular(path);
        return stat.isEmpty() ? Optional.empty() : digest(path, stat.get());
    }

    /** The same of a regular file whose stat was taken a moment ago. */
    Optional<FileDigest> digest(Path path, FileStat stat) throws IOException {
        return digests.of(path, stat);
    }

    /**
     * The digests of many files, read in parallel. Keys are the given paths, in their order; a path where no regular
     * file lies is left out.
     *
     * @throws IOException when one of the files cannot be read
     */
    public Map<Path, FileDigest> digests(Collection<Path> files) throws IOException {
        List<RememberedDigests.Found> found = new ArrayList<>(files.size());
        for (Path file : files) {
            Path path = absolute(file);
            Optional<FileStat> stat = regular(path);
            if (stat.isPresent()) {
                found.add(new RememberedDigests.Found(file.toString(), path, stat.get()));
            }
        }
        Map<String, FileDigest> byName = digestAll(found);
        Map<Path, FileDigest> byPath = new LinkedHashMap<>();
        for (Path file : files) {
            FileDigest digest = byName.get(file.toString());
            if (digest != null) {
                byPath.put(file, digest);
            }
        }
        return byPath;
    }

    /**
     * The files of a tree by relative path with {@code /}, in the order of UTF-16 code units. A directory that holds
     * nothing, and that the filter includes, is an entry whose key ends in {@code /}. Symbolic links count by what they
     * lead to; where one leads back to a directory on its way from the root, that directory is an entry like an empty
     * one, with a digest of its own. A missing root and an empty one are an empty map, a root that is a regular file is
     * that one file under its own name, whatever the filter says.
     *
     * @throws IOException when a directory cannot be listed or a file cannot be read
     */
    public SortedMap<String, FileDigest> tree(Path directory, TreeFilter filter) throws IOException {
        Path root = absolute(directory);
        SortedMap<String, FileDigest> tree = trees.read(root, filter);
        foreseen.addTo(root, filter, tree);
        return tree;
    }

    /**
     * From now on trees hold this file as if it lay there: for telling what a build would do that restores it.
     *
     * @param file where it would lie, absolute
     * @param digest what it would hold
     */
    public void foresee(Path file, FileDigest digest) {
        foreseen.add(file, digest);
    }

    /** Whether a file of this name counts by its entries on a classpath, so that only its content tells its digest. */
    public static boolean countsByEntries(Path file) {
        return ClasspathFingerprint.isArchive(file);
    }

    /** The digest of a tree: of its paths, contents and executable bits. */
    public static Digest treeDigest(SortedMap<String, FileDigest> tree) {
        Hasher hasher = new Hasher().put("tree").put(tree.size());
        tree.forEach((path, file) -> hasher.put(path).put(file.digest()).put(file.executable()));
        return hasher.finish();
    }

    /**
     * The fingerprint of a jar, war or other zip file by the content of its entries: timestamps, order, extra fields
     * and comments do not count. A file that is no plain zip file counts by its bytes.
     *
     * @throws NoSuchFileException when no regular file lies there
     * @throws IOException when the file cannot be read
     */
    public Digest jar(Path file) throws IOException {
        Path path = absolute(file);
        FileStat stat = regular(path).orElseThrow(() -> new NoSuchFileException(file.toString()));
        return jar(path, stat);
    }

    /** The same of a file whose stat was taken a moment ago. */
    Digest jar(Path path, FileStat stat) throws IOException {
        return digests.remembered(path, stat, Column.JAR, jars::fingerprint);
    }

    /**
     * What counts of one element of a classpath: a directory's tree, a jar's entries, any other file's bytes, and for
     * what does not exist that it does not.
     *
     * @throws IOException when it cannot be read
     */
    public Digest classpathEntry(Path element) throws IOException {
        return ClasspathFingerprint.digestOf(this, absolute(element));
    }

    /**
     * The fingerprint of a classpath, its elements read in parallel.
     *
     * @throws IOException when an element cannot be read
     */
    public ClasspathFingerprint classpath(List<Path> elements) throws IOException {
        return ClasspathFingerprint.of(this, elements);
    }

    /**
     * What a compiler sees of one element of its class path, for elements that this checkout makes: signatures,
     * constants and annotations, no method bodies. A jar from elsewhere counts by its entries: it rarely changes, and
     * when it does, hardly ever in method bodies alone.
     *
     * @param filter which files of a directory count
     * @throws IOException when it cannot be read
     */
    public Digest abi(Path element, TreeFilter filter) throws IOException {
        Path path = absolute(element);
        Optional<FileStat> jar = jarAt(path);
        if (jar.isEmpty()) {
            return abis.directory(path, filter);
        }
        return path.startsWith(root) ? abis.jar(path, jar.get()) : jar(path, jar.get());
    }

    /** What a compiler sees of an element that is not there, or has no classes. */
    public static Digest abiOfNothing() {
        return AbiReader.ofNothing();
    }

    /**
     * Whether an element of a compiler's class path brings annotation processors or plugins of the compiler, which see
     * more than {@link #abi} counts.
     *
     * @param filter which files of a directory count
     * @throws IOException when it cannot be read
     */
    public boolean hasCompilerExtensions(Path element, TreeFilter filter) throws IOException {
        Path path = absolute(element);
        Optional<FileStat> jar = jarAt(path);
        return jar.isPresent() ? abis.jarHasExtensions(path, jar.get()) : abis.directoryHasExtensions(path, filter);
    }

    private Optional<FileStat> jarAt(Path path) throws IOException {
        return countsByEntries(path) ? regular(path) : Optional.empty();
    }

    /** What was done in the session. */
    public HashCounts counts() {
        return digests.counts();
    }

    /** Saves both indexes, where they changed. */
    public void save() {
        digests.save();
    }

    /** Digests by name; a file that went away in the meantime is left out. */
    Map<String, FileDigest> digestAll(List<RememberedDigests.Found> files) throws IOException {
        return digests.ofAll(files);
    }

    private Optional<FileStat> regular(Path path) throws IOException {
        Optional<FileStat> stat = lookup.stat(path);
        if (stat.isEmpty()) {
            digests.forget(path);
        }
        return stat.filter(FileStat::isFile);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath();
    }
}
