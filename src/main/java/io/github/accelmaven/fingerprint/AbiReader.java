package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads class path elements as javac does: class files by {@link ClassAbi}, source files by content, of a jar's manifest
 * what leads to other jars, names a module or switches to another release; other files not at all. Whatever is derived
 * from some content is remembered by that content's digest. Thread-safe.
 */
final class AbiReader {

    /** What makes javac load code from its class path, which then sees method bodies, private members and other files. */
    private static final Set<String> EXTENSIONS = Set.of(
            "META-INF/services/javax.annotation.processing.Processor", "META-INF/services/com.sun.source.util.Plugin");

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final List<Attributes.Name> READ_BY_COMPILERS = List.of(
            Attributes.Name.CLASS_PATH, Attributes.Name.MULTI_RELEASE, new Attributes.Name("Automatic-Module-Name"));

    private static final Digest WITH_EXTENSIONS = Digest.marker("class path element with extensions of the compiler");
    private static final Digest WITHOUT_EXTENSIONS = Digest.marker("class path element without extensions");

    private final FileHasher hasher;
    private final FileHashIndex memory;

    AbiReader(FileHasher hasher, FileHashIndex memory) {
        this.hasher = hasher;
        this.memory = memory;
    }

    /** What is seen of a directory without classes, and of one that is not there. */
    static Digest ofNothing() {
        return emptyTree().finish();
    }

    private static Hasher emptyTree() {
        return new Hasher().put("seen by compilers");
    }

    /** What is seen of a directory. */
    Digest directory(Path directory, TreeFilter filter) throws IOException {
        Hasher seen = emptyTree();
        for (Map.Entry<String, FileDigest> file : hasher.tree(directory, filter).entrySet()) {
            if (file.getKey().endsWith(".class")) {
                Path path = directory.resolve(file.getKey());
                addClass(file.getKey(), classFile(path, file.getValue().digest()), seen);
            } else if (file.getKey().endsWith(".java")) {
                seen.put(file.getKey()).put(file.getValue().digest());
            }
        }
        return seen.finish();
    }

    /** What is seen of a jar; the same as of a directory with its files, unless its manifest says more to compilers. */
    Digest jar(Path jar, FileStat stat) throws IOException {
        return remembered("seen by compilers", jar, stat, AbiReader::read);
    }

    /** Whether a directory holds extensions of the compiler. */
    boolean directoryHasExtensions(Path directory, TreeFilter filter) throws IOException {
        return hasher.tree(directory, filter).keySet().stream().anyMatch(EXTENSIONS::contains);
    }

    /** Whether a jar holds extensions of the compiler. */
    boolean jarHasExtensions(Path jar, FileStat stat) throws IOException {
        return remembered("extensions", jar, stat, AbiReader::lookForExtensions).equals(WITH_EXTENSIONS);
    }

    private interface Reading {
        Digest of(Path jar) throws IOException;
    }

    private Digest remembered(String what, Path jar, FileStat stat, Reading reading) throws IOException {
        Digest content = hasher.jar(jar, stat);
        Optional<Digest> known = memory.findDerived(what, content);
        if (known.isPresent()) {
            return known.get();
        }
        Digest derived = reading.of(jar);
        if (hasher.jar(jar).equals(content)) {
            memory.recordDerived(what, content, derived);
        }
        return derived;
    }

    /** A class file that is only foreseen cannot be read; it counts by what it would hold. */
    private Digest classFile(Path file, Digest content) throws IOException {
        Optional<Digest> known = memory.findDerived("abi", content);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return content;
        }
        Digest abi = ClassAbi.of(bytes);
        if (new Hasher().putRaw(bytes, 0, bytes.length).finish().equals(content)) {
            memory.recordDerived("abi", content, abi);
        }
        return abi;
    }

    private static Digest read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            SortedMap<String, ZipEntry> entries = new TreeMap<>();
            zip.stream().forEach(entry -> entries.put(entry.getName(), entry));
            Hasher seen = emptyTree();
            for (ZipEntry entry : entries.values()) {
                if (entry.getName().endsWith(".class")) {
                    addClass(entry.getName(), ClassAbi.of(bytes(zip, entry)), seen);
                } else if (entry.getName().endsWith(".java")) {
                    byte[] source = bytes(zip, entry);
                    seen.put(entry.getName())
                            .put(new Hasher().putRaw(source, 0, source.length).finish());
                } else if (entry.getName().equalsIgnoreCase(MANIFEST)) {
                    addManifest(zip, entry, seen);
                }
            }
            return seen.finish();
        }
    }

    private static void addClass(String name, Digest abi, Hasher seen) {
        if (!abi.equals(ClassAbi.NOTHING)) {
            seen.put(name).put(abi);
        }
    }

    private static Digest lookForExtensions(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return EXTENSIONS.stream().anyMatch(name -> zip.getEntry(name) != null)
                    ? WITH_EXTENSIONS
                    : WITHOUT_EXTENSIONS;
        }
    }

    private static void addManifest(ZipFile zip, ZipEntry entry, Hasher seen) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            for (Attributes.Name name : READ_BY_COMPILERS) {
                String value = attributes.getValue(name);
                if (value != null) {
                    seen.put("manifest " + name).put(value);
                }
            }
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
