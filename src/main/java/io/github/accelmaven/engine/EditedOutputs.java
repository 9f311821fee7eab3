package io.github.accelmaven.engine;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.FirstFiles;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of files that somebody changed since a unit made them, and that its result replaces: an edit in the wrong place
 * would be lost without a word. In the build directory nobody expects to keep anything. Not thread-safe.
 */
final class EditedOutputs {

    private final Module module;
    private final ModuleOutputs outputs;
    private final EngineContext context;

    EditedOutputs(Module module, ModuleOutputs outputs, EngineContext context) {
        this.module = module;
        this.outputs = outputs;
        this.context = context;
    }

    /** The files of the unit's last run that hold something else by now, with what they hold. */
    Map<String, FileDigest> of(String unit) throws IOException {
        Map<String, FileDigest> edited = new LinkedHashMap<>();
        for (RecordedFile file : outputs.previous(unit).map(UnitRecord::files).orElse(List.of())) {
            Optional<Path> path = outputs.inModule(file.path())
                    .filter(place -> !place.startsWith(module.buildDirectory()))
                    // Without a digest nobody knows what the unit made.
                    .filter(place -> !file.digest().isEmpty() && outputs.belongsTo(unit, file.path()));
            if (path.isPresent()) {
                context.hasher()
                        .digest(path.get())
                        .filter(now -> !now.digest().hex().equals(file.digest()))
                        .ifPresent(now -> edited.put(file.path(), now));
            }
        }
        return edited;
    }

    /**
     * Tells of those that hold something else than they did.
     *
     * @param done what was done to them, as the beginning of a clause
     */
    void tell(String done, Map<String, FileDigest> edited) {
        List<String> replaced = edited.entrySet().stream()
                .filter(file -> !holds(module.base().resolve(file.getKey()), file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!replaced.isEmpty()) {
            context.events()
                    .emit(new Event.Noted(module.name() + ": " + done + " over " + replaced.size() + " changed "
                            + (replaced.size() == 1 ? "file" : "files") + ": " + FirstFiles.of(replaced)));
        }
    }

    private boolean holds(Path file, FileDigest content) {
        try {
            return context.hasher()
                    .digest(file)
                    .filter(now -> now.digest().equals(content.digest()))
                    .isPresent();
        } catch (IOException e) {
            // It could be read before; and why a unit failed matters more.
            return false;
        }
    }
}
