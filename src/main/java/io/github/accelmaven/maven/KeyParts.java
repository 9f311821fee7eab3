package io.github.accelmaven.maven;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects the named parts of a key. Not thread-safe. */
final class KeyParts {

    private static final int SHOWN_LENGTH = 120;

    /** Names behind which people keep secrets: their values count, and are never shown. */
    private static final Pattern SECRET = Pattern.compile(
            "passw|secret|token|credential|passphrase|private.?key|api.?key|auth", Pattern.CASE_INSENSITIVE);

    private final Map<String, KeyPart> parts = new LinkedHashMap<>();

    /** A part that counts by a text, which is shown as well. */
    KeyParts put(String name, String value) {
        return put(name, Hasher.of(value), value);
    }

    /** A part that counts by a digest and shows a value. */
    KeyParts put(String name, Digest digest, String value) {
        KeyPart part = new KeyPart(name, digest, shown(name, value));
        KeyPart earlier = parts.putIfAbsent(name, part);
        for (int i = 2; earlier != null && !earlier.digest().equals(digest); i++) {
            earlier = parts.putIfAbsent(name + " #" + i, new KeyPart(name + " #" + i, digest, part.value()));
        }
        return this;
    }

    /** A part that counts by a digest and has nothing to show. */
    KeyParts put(String name, Digest digest) {
        return put(name, digest, "");
    }

    void putAll(List<KeyPart> others) {
        others.forEach(part -> put(part.name(), part.digest(), part.value()));
    }

    List<KeyPart> list() {
        return List.copyOf(parts.values());
    }

    /** The digest of all parts, whatever the order in which they were put. */
    Digest digest() {
        Hasher hasher = new Hasher();
        new TreeMap<>(parts).forEach((name, part) -> hasher.put(name).put(part.digest()));
        return hasher.finish();
    }

    private static String shown(String name, String value) {
        if (SECRET.matcher(name).find() || SECRET.matcher(value).find()) {
            return "(hidden)";
        }
        String line = value.replaceAll("\\s+", " ").trim();
        return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 3) + "...";
    }
}
