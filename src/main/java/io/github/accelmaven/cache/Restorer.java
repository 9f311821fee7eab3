package io.github.accelmaven.cache;

import io.github.accelmaven.io.ConfinedDirectory;
import io.github.accelmaven.io.ExecutableBit;
import io.github.accelmaven.io.StagedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings one entry into a tree, in two steps: first every file that differs is written beside its place and checked, then
 * all of them are renamed. So a damaged blob, even the last one, leaves the tree as it was. Used once.
 */
final class Restorer {

    private final BlobSupply supply;
    private final StoredEntry stored;
    private final ConfinedDirectory tree;
    private final CurrentFiles current;
    private final List<StagedFile> staged = new ArrayList<>();
    private final List<OutputFile> otherwiseExecutable = new ArrayList<>();
    private long bytes;

    Restorer(BlobSupply supply, StoredEntry stored, Path base, CurrentFiles current) throws IOException {
        this.supply = supply;
        this.stored = stored;
        this.tree = ConfinedDirectory.at(base);
        this.current = current;
    }

    /**
     * Restores.
     *
     * @throws BadBlobException if a blob is damaged
     * @throws MissingBlobException if a blob is gone
     * @throws IOException if the tree cannot be written
     */
    RestoreResult.Restored restore() throws IOException {
        try {
            for (Map.Entry<Blob, List<OutputFile>> files : differing().entrySet()) {
                stage(files.getKey(), files.getValue());
            }
            publish();
        } catch (IOException | RuntimeException e) {
            undo(e);
            throw e;
        }
        return new RestoreResult.Restored(staged.size() + otherwiseExecutable.size(), bytes);
    }

    private Map<Blob, List<OutputFile>> differing() {
        Map<Blob, List<OutputFile>> byBlob = new LinkedHashMap<>();
        for (OutputFile file : stored.entry().files()) {
            Optional<CurrentFiles.State> state = stateOf(file);
            if (state.isEmpty() || !state.get().digest().equals(file.digest())) {
                byBlob.computeIfAbsent(stored.sliceOf(file).blob(), blob -> new ArrayList<>())
                        .add(file);
            } else if (state.get().executable() != file.executable()) {
                otherwiseExecutable.add(file);
            }
        }
        return byBlob;
    }

    private Optional<CurrentFiles.State> stateOf(OutputFile file) {
        try {
            return current.at(file.path());
        } catch (IOException e) {
            // Whatever cannot be read is replaced.
            return Optional.empty();
        }
    }

    private void stage(Blob blob, List<OutputFile> files) throws IOException {
        files.sort(Comparator.comparingLong(file -> stored.sliceOf(file).offset()));
        try (BlobCursor cursor = new BlobCursor(supply, blob)) {
            for (OutputFile file : files) {
                long offset = stored.sliceOf(file).offset();
                staged.add(StagedFile.write(
                        tree.file(file.path()), file.executable(), out -> cursor.copy(offset, file, out)));
                bytes += file.size();
            }
        }
    }

    private void publish() throws IOException {
        for (StagedFile file : staged) {
            file.publish();
        }
        for (OutputFile file : otherwiseExecutable) {
            ExecutableBit.set(tree.existing(file.path()), file.executable());
        }
        for (String directory : stored.entry().directories()) {
            tree.directory(directory);
        }
    }

    private void undo(Exception cause) {
        try {
            for (StagedFile file : staged) {
                file.discard();
            }
            tree.undo();
        } catch (IOException e) {
            // Why the entry is of no use matters more than what is left lying about.
            cause.addSuppressed(e);
        }
    }
}
