package io.github.accelmaven.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Passwords and the like that a build was given. A result that tells one stays where it was made: in the cache others
 * could read it, and for longer. Immutable and thread-safe.
 */
public final class Secrets {

    /** No secret at all. */
    public static final Secrets NONE = new Secrets(Set.of());

    private static final int WINDOW = 1 << 16;

    /** As they read in bytes that are taken for ISO 8859-1. */
    private final List<String> texts;

    private final int longest;

    private Secrets(Set<String> texts) {
        this.texts = List.copyOf(texts);
        this.longest = texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /** These texts, none of which is empty; in XML, such as reports of tests, they are found too. */
    public static Secrets of(Collection<String> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (String value : values) {
            texts.add(asBytes(value));
            texts.add(asBytes(value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")));
        }
        return new Secrets(texts);
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** Whether a text tells a secret. */
    boolean areIn(String text) {
        return !texts.isEmpty() && isInBytes(asBytes(text));
    }

    /** The path of the first file of the entry that tells a secret, also within an archive. */
    public Optional<String> toldBy(Entry entry, Path base) throws IOException {
        if (!texts.isEmpty()) {
            for (OutputFile file : entry.files()) {
                Path path = base.resolve(file.path());
                if (areInFile(path) || areInArchive(path)) {
                    return Optional.of(file.path());
                }
            }
        }
        return Optional.empty();
    }

    private boolean areInFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return areIn(in);
        }
    }

    private boolean areInArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> members = archive.entries();
            while (members.hasMoreElements()) {
                try (InputStream in = archive.getInputStream(members.nextElement())) {
                    if (areIn(in)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (ZipException e) {
            // It is no archive, and was read as it is.
            return false;
        }
    }

    /** Windows overlap, so that no secret lies between two of them. */
    private boolean areIn(InputStream in) throws IOException {
        byte[] window = new byte[WINDOW + longest];
        int filled = in.readNBytes(window, 0, window.length);
        while (!isInBytes(new String(window, 0, filled, ISO_8859_1))) {
            if (filled < window.length) {
                return false;
            }
            System.arraycopy(window, WINDOW, window, 0, longest);
            filled = longest + in.readNBytes(window, longest, WINDOW);
        }
        return true;
    }

    private boolean isInBytes(String text) {
        return texts.stream().anyMatch(text::contains);
    }
}
