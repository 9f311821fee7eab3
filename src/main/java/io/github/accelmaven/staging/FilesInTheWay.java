package io.github.accelmaven.staging;

import io.github.accelmaven.io.AsideDirectory;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Files that lie where others are to be staged, and are not what was staged there: an edit in the wrong place is gone over
 * and told; a file that was never staged may be somebody's only copy, and is moved aside where its set says so. Thread-safe.
 */
final class FilesInTheWay {

    private final StageIndex index;
    private final Set<Path> edited = new ConcurrentSkipListSet<>();
    private final Set<Path> kept = new ConcurrentSkipListSet<>();
    private final Set<Path> moved = new ConcurrentSkipListSet<>();
    private final Set<Path> asides = new ConcurrentSkipListSet<>();

    /** @param index what was staged before, of all sets */
    FilesInTheWay(StageIndex index) {
        this.index = index;
    }

    /**
     * Makes way for a file that is about to be put at its target.
     *
     * @param there what lies there
     * @param last what was staged there last by the sets that are staged now
     * @throws IOException when what lies there cannot be moved
     */
    void makeWay(StagePlan.Planned file, FileStat there, @Nullable StagedEntry last) throws IOException {
        Optional<AsideDirectory> aside = file.set().aside();
        if (aside.isEmpty()) {
            return;
        }
        if (last != null) {
            if (!last.made().equals(there)) {
                edited.add(file.target());
            }
        } else if (!index.isOfAnother(file.set().name(), file.target().toString())) {
            aside.get().take(file.set().home(), file.target());
            moved.add(file.target());
            asides.add(aside.get().path());
        }
    }

    /** A file stays whose source is gone, because somebody changed it. */
    void stays(Path target) {
        kept.add(target);
    }

    StageResult.Others told() {
        return new StageResult.Others(List.copyOf(edited), List.copyOf(moved), List.copyOf(asides), List.copyOf(kept));
    }
}
