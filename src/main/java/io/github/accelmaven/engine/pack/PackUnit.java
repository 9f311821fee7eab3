package io.github.accelmaven.engine.pack;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.engine.RunResult;
import io.github.accelmaven.engine.Treatment;
import io.github.accelmaven.engine.UnitKey;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.io.InnerLinks;
import io.github.accelmaven.io.OutwardLinks;
import io.github.accelmaven.lifecycle.PackDefinition;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files from outside of the project as the engine sees them: fetched once, and restored by what they are. */
public final class PackUnit implements WorkUnit, AutoCloseable {

    /** What the unit is called. */
    public static final String NAME = "pack";

    /** Changes when the same files have to be fetched anew. */
    private static final String FORMAT = "1";

    private final PackDefinition definition;
    private final Place place;
    private final Path temporary;
    private final Pack pack;
    private final Consumer<String> console;
    private final List<KeyPart> parts;

    private PackUnit(
            PackDefinition definition,
            Place place,
            Path temporary,
            Pack pack,
            Consumer<String> console,
            List<KeyPart> parts) {
        this.definition = definition;
        this.place = place;
        this.temporary = temporary;
        this.pack = pack;
        this.console = console;
        this.parts = List.copyOf(parts);
    }

    /**
     * Where files are put.
     *
     * @param project the root of the project, absolute and normalised
     * @param workspace the directory of the workspace, absolute and normalised
     * @param path the place itself, relative to the workspace
     */
    public record Place(Path project, Path workspace, String path) {

        Path target() {
            return workspace.resolve(path).normalize();
        }

        Optional<OutwardLinks.OutwardLink> linkOut() throws IOException {
            return OutwardLinks.of(project, workspace).onTheWayTo(target());
        }
    }

    /**
     * The unit of a table, after it was found out which files it asks for.
     *
     * @param place where they are put
     * @param sources opens what the table asks for
     * @param console takes sentences while files are fetched
     * @throws io.github.accelmaven.problem.ProblemException when it cannot be found out
     */
    public static PackUnit of(PackDefinition definition, Place place, PackOpener sources, Consumer<String> console)
            throws IOException, InterruptedException {
        Path workspace = place.workspace();
        Path temporary = workspace.resolve(".accel/fetched");
        Pack pack = sources.open(definition, workspace, temporary);
        boolean isKnown = false;
        try {
            KeyParts parts = new KeyParts()
                    .put("format of packs", FORMAT)
                    .put("directory", definition.directory())
                    // An entry holds where its files lie.
                    .put("path", definition.path());
            parts.putAll(pack.identity());
            PackUnit unit = new PackUnit(definition, place, temporary, pack, console, parts.list());
            isKnown = true;
            return unit;
        } finally {
            if (!isKnown) {
                pack.close();
            }
        }
    }

    /** What the result rests on, which is nothing but what the files are known by. */
    public Digest surroundings() {
        KeyParts all = new KeyParts();
        all.putAll(parts);
        return all.digest();
    }

    /** What tells these files from all others. */
    public List<KeyPart> identity() {
        return parts;
    }

    @Override
    public String id() {
        return "pack " + definition.owner();
    }

    @Override
    public String phase() {
        return "";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void observedBy(InputObserver observer) {
        // It looks at no files of the project.
    }

    @Override
    public Treatment treatment() {
        return new Treatment.Reusable();
    }

    @Override
    public UnitKey key(PrematureFiles premature) {
        KeyParts all = new KeyParts();
        all.putAll(parts);
        return new UnitKey.Known(all.digest(), all.list(), List.of(), none -> List.of());
    }

    @Override
    public Set<Path> outputLocations() {
        return Set.of(place.target());
    }

    @Override
    public Set<Path> editedLocations() {
        return Set.of();
    }

    @Override
    public boolean isAlwaysStored() {
        return true;
    }

    @Override
    public RunResult run() throws Exception {
        refuseWayOut();
        console.accept("fetching " + pack.shown());
        try (FetchDirectory fetched = FetchDirectory.begin(temporary, definition.owner())) {
            pack.fetch(fetched.path());
            Path chosen = chosen(fetched.path());
            List<String> idle = replaceLinks(chosen);
            install(chosen);
            return new RunResult(List.of(), notes(idle), Optional.empty(), 0);
        }
    }

    private void refuseWayOut() throws IOException {
        Optional<OutwardLinks.OutwardLink> link = place.linkOut();
        if (link.isPresent()) {
            throw PackFailure.of(
                    definition,
                    "its files belong in " + place.target() + ", and "
                            + link.get().told() + ", out of the project",
                    "Remove the link");
        }
    }

    private List<String> notes(List<String> idle) {
        List<String> notes = idle.stream()
                .map(link -> "left out " + link + ", a symbolic link that leads nowhere")
                .toList();
        notes.forEach(console);
        return notes;
    }

    private Path chosen(Path fetched) throws IOException {
        Path chosen = fetched.resolve(definition.directory()).normalize();
        if (!Files.isDirectory(chosen) || !chosen.toRealPath().startsWith(fetched.toRealPath())) {
            throw PackFailure.of(
                    definition,
                    pack.shown() + " has no directory '" + definition.directory() + "'; at its top it has "
                            + topOf(fetched),
                    "Correct 'directory'");
        }
        return chosen;
    }

    private static String topOf(Path fetched) throws IOException {
        try (Stream<Path> children = Files.list(fetched)) {
            return children.map(child -> String.valueOf(child.getFileName()))
                    .sorted()
                    .limit(10)
                    .collect(Collectors.joining(", "));
        }
    }

    private List<String> replaceLinks(Path chosen) throws IOException {
        try {
            return InnerLinks.replace(chosen);
        } catch (FileSystemException e) {
            throw PackFailure.of(
                    definition,
                    "of " + pack.shown() + ", " + FileFaults.describe(e),
                    "Have it removed there, or name a 'directory' without it");
        }
    }

    /** In one step where nothing is in the way; file by file where somebody else's files are. */
    private void install(Path chosen) throws IOException {
        Path target = place.target();
        if (!holdsFiles(target)) {
            FileTrees.deleteRecursively(target);
            FileTrees.move(chosen, target);
        } else {
            FileTrees.copyOver(chosen, target);
        }
    }

    private static boolean holdsFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Files.exists(directory);
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.anyMatch(path -> !Files.isDirectory(path));
        }
    }

    @Override
    public void replay(List<Effect> effects) throws EffectException {
        if (!effects.isEmpty()) {
            throw new EffectException("files from outside do nothing to a project");
        }
    }

    @Override
    public void reused(List<String> warnings) {
        warnings.forEach(console);
    }

    @Override
    public void close() throws IOException {
        pack.close();
    }
}
