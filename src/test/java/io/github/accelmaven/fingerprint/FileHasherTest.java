package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHasherTest {

    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();
    private Path root = Path.of("unset");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(directory.resolve("checkout"));
    }

    @Test
    void digest_isTheSha256OfTheBytes() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(root.resolve("big.bin"), bytes);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(hasher(LATER).digest(file)).contains(new FileDigest(new Digest(expected), bytes.length, false));
    }

    @Test
    void counts_tellFilesThatWereReadFromThoseThatWereKnown() throws IOException {
        FileHasher hasher = hasher(LATER);
        Path file = write("a.txt", "a");
        write("b.txt", "b");
        hasher.digest(file);
        hasher.digest(file);
        hasher.observedBy(FileObserver.NONE).tree(root, TreeFilter.ALL);
        assertThat(hasher.counts().computed()).isEqualTo(2);
        assertThat(hasher.counts().avoided()).isEqualTo(2);
    }

    @Test
    void digest_ofWhatIsNoFile_isEmpty() throws IOException {
        write("a.txt", "a");
        assertThat(hasher(LATER).digest(root)).isEmpty();
        assertThat(hasher(LATER).digest(root.resolve("missing"))).isEmpty();
        assertThat(hasher(LATER).digest(root.resolve("a.txt/below/it"))).isEmpty();
    }

    @Test
    void digest_tellsTheExecutableBit() throws IOException {
        Path file = write("run.sh", "true");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        assertThat(hasher(LATER).digest(file).orElseThrow().executable()).isTrue();
    }

    @Test
    void digest_whenMtimeIsRacy_isNotTrustedByALaterSession() throws IOException {
        Path file = write("a.txt", "one");
        FileHasher racy = hasher(Clock.fixed(Instant.now(), ZoneOffset.UTC));
        racy.digest(file);
        racy.save();
        assertThat(root.resolve(".accel/files.bin")).doesNotExist();
    }

    @Test
    void digest_whenAFileIsWrittenAgainAtOnce_isThatOfTheNewBytes() throws IOException {
        FileHasher hasher = hasher(Clock.systemUTC());
        for (int i = 0; i < 200; i++) {
            // The same length, and mostly the same tick of the file system's clock.
            Path file = write("a.txt", "%03d".formatted(i));
            assertThat(hasher.digest(file).orElseThrow().digest()).isEqualTo(sha("%03d".formatted(i)));
        }
    }

    @Test
    void digest_isRememberedByALaterSession() throws IOException {
        Path file = write("a.txt", "one");
        FileHasher first = hasher(LATER);
        first.digest(file);
        first.save();
        forge(file, Hasher.of("remembered"));
        assertThat(hasher(LATER).digest(file).orElseThrow().digest()).isEqualTo(Hasher.of("remembered"));
    }

    @Test
    void digest_outsideTheCheckout_isRememberedInTheSharedIndex() throws IOException {
        Path file = Files.writeString(directory.resolve("outside.txt"), "one");
        FileHasher hasher = hasher(LATER);
        hasher.digest(file);
        hasher.save();
        assertThat(directory.resolve("shared.bin")).exists();
        assertThat(root.resolve(".accel/files.bin")).doesNotExist();
    }

    @Test
    void digests_ofManyFiles_areThoseOfEachInTheGivenOrder() throws IOException {
        Map<Path, Digest> expected = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            expected.put(write("d" + i % 7 + "/f" + i, "content " + i), sha("content " + i));
        }
        List<Path> asked = new ArrayList<>(expected.keySet());
        asked.add(root.resolve("missing"));
        Map<Path, FileDigest> digests = hasher(LATER).digests(asked);
        assertThat(digests.keySet()).containsExactlyElementsOf(expected.keySet());
        digests.forEach((file, digest) -> assertThat(digest.digest()).isEqualTo(expected.get(file)));
    }

    @Test
    void classpath_countsContentAndOrderButNotNames() throws IOException {
        Path a = write("a.txt", "a");
        Path b = write("b.txt", "b");
        Path alsoA = write("other.txt", "a");
        FileHasher hasher = hasher(LATER);
        Digest ab = hasher.classpath(List.of(a, b)).total();
        assertThat(hasher.classpath(List.of(b, a)).total()).isNotEqualTo(ab);
        assertThat(hasher.classpath(List.of(alsoA, b)).total()).isEqualTo(ab);
        assertThat(hasher.classpath(List.of(a, b)).elements())
                .extracting(ClasspathFingerprint.Element::name)
                .containsExactly("a.txt", "b.txt");
    }

    @Test
    void classpathEntry_tellsAMissingElementFromAnEmptyDirectory() throws IOException {
        FileHasher hasher = hasher(LATER);
        Path classes = root.resolve("classes");
        Digest missing = hasher.classpathEntry(classes);
        assertThat(hasher.classpath(List.of(classes)).elements()).allMatch(ClasspathFingerprint.Element::isMissing);
        Files.createDirectories(classes);
        assertThat(hasher.classpathEntry(classes)).isNotEqualTo(missing);
    }

    @Test
    void jar_whenMissing_fails() {
        assertThatThrownBy(() -> hasher(LATER).jar(root.resolve("missing.jar")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void digest_onAFileSystemWithoutUnixAttributes_works() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path drive = windows.getPath("C:\\work");
            Path file = Files.createDirectories(drive.resolve("a")).resolve("b.txt");
            Files.writeString(file, "b");
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00.5Z")));
            FileHasher hasher =
                    new FileHasher(drive, index(drive.resolve("x"), LATER), index(drive.resolve("y"), LATER));
            assertThat(hasher.digest(file).orElseThrow().digest()).isEqualTo(sha("b"));
            assertThat(hasher.tree(drive, TreeFilter.ALL)).containsOnlyKeys("a/b.txt");
        }
    }

    /** Replaces what the index says about a file, to see that it is believed. */
    private void forge(Path file, Digest digest) throws IOException {
        FileHashIndex index = index(root.resolve(".accel/files.bin"), LATER);
        index.record(
                file.toString(),
                FileStat.following(file).orElseThrow(),
                index.now(),
                IndexEntry.Column.CONTENT,
                digest);
        index.save();
    }

    private FileHasher hasher(Clock clock) {
        return new FileHasher(
                root, index(root.resolve(".accel/files.bin"), clock), index(directory.resolve("shared.bin"), clock));
    }

    private FileHashIndex index(Path file, Clock clock) {
        return new FileHashIndex(file, warnings::add, clock);
    }

    private Path write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, content);
    }

    private static Digest sha(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Hasher().putRaw(bytes, 0, bytes.length).finish();
    }
}
