package io.github.accelmaven.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Digests of what lies below a directory, to compare two builds with. */
public final class Contents {

    private static final List<String> ARCHIVES = List.of(".jar", ".war", ".zip");

    private Contents() {}

    /** SHA-256 of every file's bytes, by path relative to the directory. */
    static SortedMap<String, String> bytes(Path directory) {
        SortedMap<String, String> digests = new TreeMap<>();
        forEachFile(directory, (name, bytes) -> digests.put(name, digest(bytes)));
        return digests;
    }

    /**
     * SHA-256 of every file by what it says: archives by their entries, without order and timestamps, and properties
     * files without the comments in which their writers put the date.
     */
    public static SortedMap<String, String> meaning(Path directory) {
        SortedMap<String, String> digests = new TreeMap<>();
        forEachFile(directory, (name, bytes) -> addMeaning(name, bytes, digests));
        return digests;
    }

    /** SHA-256 of every entry of an archive by what it says. */
    static SortedMap<String, String> entries(Path archive) {
        SortedMap<String, String> digests = new TreeMap<>();
        forEachEntry(read(archive), (name, bytes) -> addMeaning(name, bytes, digests));
        return digests;
    }

    /** The text of one entry of an archive. */
    static String entry(Path archive, String wanted) {
        SortedMap<String, String> found = new TreeMap<>();
        forEachEntry(read(archive), (name, bytes) -> found.put(name, new String(bytes, StandardCharsets.UTF_8)));
        String text = found.get(wanted);
        if (text == null) {
            throw new AssertionError("No entry " + wanted + " in " + archive + ", only " + found.keySet());
        }
        return text;
    }

    @FunctionalInterface
    private interface Taker {
        void take(String name, byte[] bytes);
    }

    private static void addMeaning(String name, byte[] bytes, SortedMap<String, String> digests) {
        if (ARCHIVES.stream().anyMatch(name::endsWith)) {
            forEachEntry(bytes, (entry, content) -> addMeaning(name + "!/" + entry, content, digests));
        } else if (name.endsWith(".properties")) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            digests.put(name, digest(text.replaceAll("(?m)^#.*\\R", "").getBytes(StandardCharsets.ISO_8859_1)));
        } else {
            digests.put(name, digest(bytes));
        }
    }

    private static void forEachFile(Path directory, Taker taker) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            taker.take(directory.relativize(file).toString().replace('\\', '/'), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forEachEntry(byte[] archive, Taker taker) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    taker.take(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
