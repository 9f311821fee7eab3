package io.github.accelmaven.engine;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two runs of a unit left, byte for byte. Archives that hold the same, and differ in the times of their
 * entries, are remarked only: that costs who uses them a rebuild, and nobody a wrong result. Not thread-safe.
 */
final class OutputComparison {

    private static final Set<String> ARCHIVES = Set.of("jar", "war", "ear", "rar", "zip");

    private final Module module;
    private final Predicate<Path> varying;
    private final Set<Path> made = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    OutputComparison(Module module, Predicate<Path> varying) {
        this.module = module;
        this.varying = varying;
    }

    /**
     * Compares one directory.
     *
     * @param second where the second run left it, which is also its usual place
     * @param before what it was before either run
     * @param first what the first run left
     */
    void compare(Path second, Path before, Path first) throws IOException {
        Map<String, Path> old = files(before);
        Map<String, Path> expected = files(first);
        Map<String, Path> found = files(second);
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        for (String name : all) {
            Path place = name.isEmpty() ? second : second.resolve(name);
            if (module.mavens().test(place)) {
                continue;
            }
            Path once = expected.get(name);
            Path again = found.get(name);
            if (once != null && !isSame(once, old.get(name))) {
                made.add(place);
            }
            if (varying.test(place)) {
                continue;
            }
            String shown = module.base().relativize(place).toString().replace('\\', '/');
            if (once == null || again == null) {
                differences.add("makes " + shown + " in one run and not in the other");
            } else if (!isSame(once, again)) {
                differ(shown, once, again);
            }
        }
    }

    private void differ(String shown, Path once, Path again) throws IOException {
        if (isArchive(shown) && entries(once).equals(entries(again))) {
            remarks.add("makes " + shown
                    + " with other times in each run; set project.build.outputTimestamp to have them fixed");
        } else {
            differences.add("makes " + shown + " with another content in each run");
        }
    }

    /** The files that the first run made, in their usual place. */
    Set<Path> made() {
        return made;
    }

    List<String> differences() {
        return differences;
    }

    List<String> remarks() {
        return remarks;
    }

    private static boolean isSame(Path file, @Nullable Path other) throws IOException {
        return other != null && Files.mismatch(file, other) < 0;
    }

    private static boolean isArchive(String name) {
        return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static Map<String, Digest> entries(Path archive) throws IOException {
        Map<String, Digest> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), digest(zip.readAllBytes()));
            }
        }
        return entries;
    }

    private static Digest digest(byte[] content) {
        return new Hasher().putRaw(content, 0, content.length).finish();
    }

    /** By relative path; a plain file has the empty one. */
    private static Map<String, Path> files(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile)
                        .forEach(file ->
                                files.put(root.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        return files;
    }
}
