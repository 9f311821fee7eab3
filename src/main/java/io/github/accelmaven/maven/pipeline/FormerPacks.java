package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.io.OutwardLinks;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Removes what tables of {@code accel.toml} brought from elsewhere that are no longer there: a new checkout would not have
 * it, and phases could read it. What was changed by hand since then stays. Immutable.
 *
 * @param workspaces those of the project
 */
public record FormerPacks(List<Workspace> workspaces) {

    public FormerPacks {
        workspaces = List.copyOf(workspaces);
    }

    /**
     * Removes the files, and tells of it once for each table.
     *
     * @param hasher digests of files; most builds need none here
     * @throws IOException when a file cannot be removed
     */
    public void remove(Checkout checkout, Supplier<FileHasher> hasher, EventSink events) throws IOException {
        for (Workspace workspace : workspaces) {
            for (Map.Entry<String, List<String>> table :
                    keysByTable(checkout, workspace).entrySet()) {
                int kept = 0;
                for (String key : table.getValue()) {
                    kept += remove(checkout.record(key), workspace.directory(), hasher.get());
                    checkout.forget(key);
                }
                events.emit(new Event.Noted(table.getKey() + " is no longer in "
                        + workspace.definition().source() + ": " + told(kept)));
            }
        }
    }

    private static String told(int kept) {
        return "what it brought is removed" + (kept == 0 ? "" : ", " + kept + " changed since then left alone");
    }

    /** The keys of the records of tables that the file of a workspace no longer has. */
    private static Map<String, List<String>> keysByTable(Checkout checkout, Workspace workspace) {
        Map<String, List<String>> keys = new TreeMap<>();
        for (String key : checkout.known()) {
            former(key, workspace)
                    .ifPresent(table -> keys.computeIfAbsent(table, none -> new ArrayList<>())
                            .add(key));
        }
        return keys;
    }

    /** The table that a record is of, when it is one of these and the file of the workspace no longer has it. */
    private static Optional<String> former(String key, Workspace workspace) {
        return Stream.of("pack:", "phase:")
                .map(kind -> kind + workspace.name() + "/")
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .filter(table -> isFormer(
                                table, "component.", workspace.definition().components())
                        || isFormer(table, "stage.", workspace.definition().stages()))
                .findFirst();
    }

    private static boolean isFormer(String table, String kind, Map<String, ?> tables) {
        return table.startsWith(kind) && !tables.containsKey(table.substring(kind.length()));
    }

    /** Removes what a record names; answers how many files were changed since and stay. */
    private static int remove(ModuleRecord record, Path base, FileHasher hasher) throws IOException {
        OutwardLinks links = new OutwardLinks(base);
        List<Path> own = new ArrayList<>();
        int kept = 0;
        for (RecordedFile file :
                record.all().stream().flatMap(unit -> unit.files().stream()).toList()) {
            Path path = base.resolve(file.path()).normalize();
            Optional<FileDigest> now = isWithin(base, path, links) ? hasher.digest(path) : Optional.empty();
            if (now.isPresent()) {
                if (now.get().digest().hex().equals(file.digest())) {
                    own.add(path);
                } else {
                    kept++;
                }
            }
        }
        for (String directory : record.all().stream()
                .flatMap(unit -> unit.directories().stream())
                .toList()) {
            Path path = base.resolve(directory).normalize();
            if (isWithin(base, path, links)) {
                own.add(path);
            }
        }
        FileTrees.delete(base, own);
        return kept;
    }

    /** What a symbolic link leads out of the workspace was not brought there. */
    private static boolean isWithin(Path base, Path path, OutwardLinks links) throws IOException {
        return path.startsWith(base)
                && links.onTheWayTo(path.resolveSibling("").normalize()).isEmpty();
    }
}
