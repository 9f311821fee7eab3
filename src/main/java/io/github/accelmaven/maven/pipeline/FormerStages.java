package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.lifecycle.WorkspaceDefinition;
import io.github.accelmaven.staging.StagedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Removes what was staged by tables of {@code accel.toml} that are no longer there: a new checkout would not have it, and
 * it would be packaged. What was changed since then stays. Sets of workspaces that the session does not have stay, too:
 * Maven may have been asked for some modules alone. Immutable.
 *
 * @param workspaces those of the project
 * @param root that of the project, absolute and normalised
 */
public record FormerStages(List<Workspace> workspaces, Path root) {

    public FormerStages {
        workspaces = List.copyOf(workspaces);
    }

    /** What a set is called in what is remembered of staged files; no name of a table holds a slash. */
    static String key(String set, Workspace workspace) {
        return workspace.isRoot() ? set : workspace.name() + "/" + set;
    }

    /**
     * Removes the files, and tells of it.
     *
     * @throws IOException when a file cannot be removed
     */
    public void remove(StagedFiles staged, EventSink events) throws IOException {
        for (String set : staged.sets()) {
            Optional<Workspace> owner = owner(set);
            String name = set.substring(set.lastIndexOf('/') + 1);
            if (owner.isPresent() && !owner.get().definition().stages().containsKey(name)) {
                Path directory = owner.get().directory();
                StagedFiles.Removal removal = staged.removeAll(set, directory.startsWith(root) ? root : directory);
                events.emit(new Event.Noted("stage." + name + " is no longer in "
                        + owner.get().definition().source() + ": " + told(removal)));
            }
        }
    }

    private Optional<Workspace> owner(String set) {
        int slash = set.lastIndexOf('/');
        String workspace = slash < 0 ? WorkspaceDefinition.ROOT : set.substring(0, slash);
        return workspaces.stream()
                .filter(known -> known.name().equals(workspace))
                .findFirst();
    }

    private static String told(StagedFiles.Removal removal) {
        String removed = removal.removed() == 1
                ? "1 file that it staged is removed"
                : removal.removed() + " files that it staged are removed";
        return removed + (removal.kept() == 0 ? "" : ", " + removal.kept() + " changed since then left alone");
    }
}
