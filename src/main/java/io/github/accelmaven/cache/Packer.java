package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.ConfinedDirectory;
import io.github.accelmaven.io.FileFaults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stores the bytes of one entry: a large file as a blob of its own, small ones together in a bundle. Used once.
 *
 * <p>A bundle that has grown to {@value #FULL_BUNDLE} bytes is stored and the next one begun, so that an entry of ten
 * thousand pages of Javadoc needs no more memory than one of a hundred.
 */
final class Packer {

    /** Files from this size on are blobs of their own. */
    static final int LARGE = 64 << 10;

    static final int FULL_BUNDLE = 4 << 20;

    private final List<GuardedLevel> levels;
    private final Entry entry;
    private final ConfinedDirectory tree;
    private final Map<Digest, Slice> slices = new LinkedHashMap<>();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private final Map<Digest, Integer> bundled = new LinkedHashMap<>();

    Packer(List<GuardedLevel> levels, Entry entry, Path base) throws IOException {
        this.levels = levels;
        this.entry = entry;
        this.tree = ConfinedDirectory.at(base);
    }

    /**
     * Stores the blobs.
     *
     * @return the entry, and where its bytes lie now
     * @throws SourceFaultException if a file cannot be stored as the entry names it
     */
    StoredEntry pack() throws SourceFaultException {
        Set<Digest> packed = new HashSet<>();
        for (OutputFile file : entry.files()) {
            if (!packed.add(file.digest())) {
                continue;
            }
            if (file.size() < LARGE) {
                bundle(file);
            } else {
                Blob blob = new Blob(file.digest(), file.size());
                publish(blob, new CheckedSource(tree, file));
                slices.put(file.digest(), new Slice(blob, 0));
            }
        }
        storeBundle();
        return new StoredEntry(entry, slices);
    }

    private void bundle(OutputFile file) throws SourceFaultException {
        int offset = bundle.size();
        try (InputStream in = new CheckedSource(tree, file).open()) {
            in.transferTo(bundle);
        } catch (SourceFaultException e) {
            throw e;
        } catch (IOException e) {
            throw new SourceFaultException("'" + file.path() + "' cannot be read (" + FileFaults.describe(e) + ")");
        }
        bundled.put(file.digest(), offset);
        if (bundle.size() >= FULL_BUNDLE) {
            storeBundle();
        }
    }

    private void storeBundle() throws SourceFaultException {
        if (bundled.isEmpty()) {
            return;
        }
        byte[] bytes = bundle.toByteArray();
        Blob blob = new Blob(new Hasher().putRaw(bytes, 0, bytes.length).finish(), bytes.length);
        publish(blob, () -> new ByteArrayInputStream(bytes));
        bundled.forEach((content, offset) -> slices.put(content, new Slice(blob, offset)));
        bundled.clear();
        bundle.reset();
    }

    private void publish(Blob blob, BlobSource source) throws SourceFaultException {
        boolean accepted = false;
        for (GuardedLevel level : levels) {
            if (level.accepts(blob)) {
                level.storeBlob(blob, source);
                accepted |= level.isOn();
            }
        }
        if (!accepted) {
            throw new SourceFaultException("no cache level takes a file of " + blob.size() + " bytes");
        }
    }
}
