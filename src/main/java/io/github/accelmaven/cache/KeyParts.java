package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Collects the named parts of a key. Not thread-safe. */
public final class KeyParts {

    private static final int SHOWN_LENGTH = 120;

    /** A URL with a password before its host. */
    private static final Pattern LOGIN = Pattern.compile("://[^/@\\s]*:[^/@\\s]*@");

    private final Map<String, KeyPart> parts = new LinkedHashMap<>();
    private final Consumer<String> reader;

    /** @param reader is given every text that counts */
    public KeyParts(Consumer<String> reader) {
        this.reader = reader;
    }

    public KeyParts() {
        this(text -> {});
    }

    /** A part that counts by a text, which is shown as well. */
    public KeyParts put(String name, String value) {
        return put(name, Hasher.of(value), value);
    }

    /** A part that counts by a digest and shows a value. */
    public KeyParts put(String name, Digest digest, String value) {
        reader.accept(value);
        put(new KeyPart(name, digest, shown(name, value)));
        return this;
    }

    /** A part that counts by a text too long to be shown. */
    public KeyParts putLong(String name, String text) {
        reader.accept(text);
        return put(name, Hasher.of(text));
    }

    private void put(KeyPart part) {
        String name = part.name();
        KeyPart earlier = parts.putIfAbsent(name, part);
        for (int i = 2; earlier != null && !earlier.digest().equals(part.digest()); i++) {
            KeyPart renamed = new KeyPart(name + " #" + i, part.digest(), part.value());
            earlier = parts.putIfAbsent(renamed.name(), renamed);
        }
    }

    /** A part that counts by a digest and has nothing to show. */
    public KeyParts put(String name, Digest digest) {
        return put(name, digest, "");
    }

    public void putAll(List<KeyPart> others) {
        others.forEach(this::put);
    }

    public List<KeyPart> list() {
        return List.copyOf(parts.values());
    }

    /** The digest of all parts, whatever the order in which they were put. */
    public Digest digest() {
        Hasher hasher = new Hasher();
        new TreeMap<>(parts).forEach((name, part) -> hasher.put(name).put(part.digest()));
        return hasher.finish();
    }

    private static String shown(String name, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (SecretNames.areIn(name) || SecretNames.areIn(value) || hasLogin(value)) {
            return "(hidden)";
        }
        String line = isOneLine(value) ? value : value.replaceAll("\\s+", " ").trim();
        return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 3) + "...";
    }

    private static boolean hasLogin(String text) {
        return text.contains("://") && LOGIN.matcher(text).find();
    }

    private static boolean isOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf("  ") < 0;
    }
}
