package io.github.accelmaven.maven.project;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.CheckoutLock;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.ModuleRecords;
import io.github.accelmaven.state.RecordsFile;
import io.github.accelmaven.state.Shortcut;
import io.github.accelmaven.state.ShortcutFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The directory {@code .accel} in the root of a checkout: the records of the last builds, the index of file digests, and
 * the lock that lets one build at a time change the checkout. It ignores itself for version control.
 *
 * <p>A file {@code unfinished} stands in it while a build runs. A build that finds it knows that the one before was
 * killed, and that what lies in the build directories may be half of something.
 */
public final class Checkout implements AutoCloseable {

    private static final String NAME = ".accel";
    private static final String RECORDS = "records";
    private static final String UNFINISHED = "unfinished";

    private final Path directory;
    private final CheckoutLock lock;
    private final boolean unfinished;
    private final RecordsFile file;
    private final ModuleRecords records;

    private Checkout(Path directory, CheckoutLock lock, boolean unfinished, RecordsFile file, ModuleRecords records) {
        this.directory = directory;
        this.lock = lock;
        this.unfinished = unfinished;
        this.file = file;
        this.records = records;
    }

    /**
     * Opens the checkout for a build, waiting while another build has it.
     *
     * @throws IOException when the directory cannot be written
     */
    public static Checkout open(Path root, EventSink events) throws IOException {
        Path directory = directory(root);
        Path ignore = directory.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            AtomicFiles.write(ignore, out -> out.write("*\n".getBytes(StandardCharsets.UTF_8)));
        }
        CheckoutLock lock = CheckoutLock.acquire(
                directory.resolve("lock"),
                () -> events.emit(new Event.Noted("another accel build works in " + root + "; waiting for it to end")));
        boolean opened = false;
        try {
            boolean unfinished = begin(directory.resolve(UNFINISHED));
            RecordsFile file = new RecordsFile(directory.resolve(RECORDS));
            Checkout checkout = new Checkout(directory, lock, unfinished, file, read(file, events));
            opened = true;
            return checkout;
        } finally {
            if (!opened) {
                // In a JVM that outlives the build nobody else would ever release it.
                lock.close();
            }
        }
    }

    /** Marks the build as unfinished; says whether the one before it still is. */
    private static boolean begin(Path marker) throws IOException {
        boolean unfinished = Files.exists(marker);
        AtomicFiles.write(
                marker,
                out -> out.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return unfinished;
    }

    /** The records of a checkout, without a lock: for goals that only look. */
    public static ModuleRecords look(Path root, EventSink events) {
        return read(new RecordsFile(directory(root).resolve(RECORDS)), events);
    }

    private static ModuleRecords read(RecordsFile file, EventSink events) {
        RecordsFile.Content content = file.read();
        if (content instanceof RecordsFile.Content.Present present) {
            return present.records();
        }
        if (content instanceof RecordsFile.Content.Damaged damaged) {
            events.emit(new Event.Warned(
                    "records", "The records in .accel are not used: " + damaged.why() + ". They are written anew."));
        }
        return new ModuleRecords();
    }

    /** Where accel keeps what it knows of the checkout with a root directory. */
    public static Path directory(Path root) {
        return root.resolve(NAME);
    }

    /** Whether a directory, relative with {@code /}, is the one of a checkout: never anybody's input. */
    public static boolean isOwn(String path) {
        return path.equals(NAME) || path.endsWith("/" + NAME);
    }

    /**
     * Where leftovers in a build directory are moved. It lies in that directory, because there are checks that read every
     * file of a checkout beside it.
     */
    public static Path aside(Path buildDirectory) {
        return directory(buildDirectory).resolve("aside");
    }

    /** The list of goals that an audit found doubtful. */
    public static Path quarantine(Path root) {
        return directory(root).resolve("quarantine.tsv");
    }

    /**
     * What a build of a checkout that has nothing to do rests on, without a lock.
     *
     * @param request digest of what Maven was asked for
     */
    public static ShortcutFile.Content shortcut(Path root, String request) {
        return Files.exists(directory(root).resolve(UNFINISHED))
                ? new ShortcutFile.Content.Absent("another build works in " + root + ", or was killed there")
                : shortcut(directory(root)).read(request);
    }

    private static ShortcutFile shortcut(Path directory) {
        return new ShortcutFile(directory.resolve("shortcut"));
    }

    /** Where accel keeps what it knows of this checkout. */
    public Path directory() {
        return directory;
    }

    /** Whether an earlier build ended before it could write down what it did. */
    public boolean wasUnfinished() {
        return unfinished;
    }

    /** Whether a module has been built here before. */
    public boolean knows(String module) {
        return records.knows(module);
    }

    /** The names of all modules of which something is known. */
    public Set<String> known() {
        return records.names();
    }

    /** What is known of a module is no longer needed. */
    public void forget(String module) {
        records.remove(module);
    }

    /** What is known of a module; empty if nothing is. */
    public ModuleRecord record(String module) {
        return records.of(module);
    }

    /** How long the goals of a module took when they last ran, in milliseconds; 0 when nothing is known. */
    public long tookMillis(String module) {
        return records.tookMillis(module);
    }

    /** Keeps what a build learnt of a module. */
    public void settle(String module, ModuleRecord record) {
        records.put(module, record);
    }

    /**
     * Writes the records; the build is finished when nothing was left half done.
     *
     * @param shortcut what a build with nothing to do rests on; empty when the next one has to look into modules
     */
    public void save(boolean finished, Optional<Shortcut> shortcut) throws IOException {
        if (records.areChanged()) {
            file.write(records);
        }
        if (shortcut.isPresent()) {
            shortcut(directory).write(shortcut.get());
        } else {
            shortcut(directory).delete();
        }
        if (finished) {
            Files.deleteIfExists(directory.resolve(UNFINISHED));
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
