package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlSection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notes where two phases write into one place: nobody could tell which of them made a file. Used once; not thread-safe.
 */
final class OutputOwners {

    private final Map<String, List<Claim>> claims = new LinkedHashMap<>();

    /**
     * A place in which a phase writes.
     *
     * @param location where it begins, absolute and normalised
     * @param table the table that says so
     * @param key its key that does
     * @param word what it says there
     * @param platforms the only ones on which it writes there; all when there are none
     */
    private record Claim(Path location, TomlSection table, String key, String word, Set<Platform> platforms) {

        boolean overlaps(Claim other) {
            boolean areApart = !platforms.isEmpty()
                    && !other.platforms.isEmpty()
                    && Collections.disjoint(platforms, other.platforms);
            return !areApart && (location.startsWith(other.location) || other.location.startsWith(location));
        }

        String place() {
            return table.place(key, word);
        }
    }

    /**
     * Takes in a phase, and notes each of its outputs that lies in those of another one, or holds them, once for each
     * other one.
     *
     * @param workspace the one in which the phase is taken
     * @param root the top level of the file that describes it
     */
    void add(Workspace workspace, PhaseDefinition phase, TomlSection root) {
        List<Claim> own = claims(phase, workspace.directory(), root)
                // What leads elsewhere, or is everything, is a mistake of its own.
                .filter(claim -> claim.location().startsWith(workspace.directory())
                        && !claim.location().equals(workspace.directory()))
                .toList();
        claims.forEach((owner, others) -> own.forEach(claim -> {
            Optional<Claim> taken = others.stream().filter(claim::overlaps).findFirst();
            taken.ifPresent(other -> note(claim, owner, other));
        }));
        claims.put(owner(workspace, phase), own);
    }

    private static void note(Claim claim, String owner, Claim other) {
        claim.table()
                .problem(
                        claim.key(),
                        claim.word(),
                        "What is made there begins in " + claim.location() + ", and what " + owner + " makes, by "
                                + other.place() + ", begins in " + other.location(),
                        "Let each phase write into a directory of its own");
    }

    private static Stream<Claim> claims(PhaseDefinition phase, Path directory, TomlSection root) {
        if (phase.work() instanceof PhaseWork.Stages stages) {
            return stages.sets().stream()
                    .flatMap(set ->
                            claims(phase, root, "stage", set.name(), "target", List.of(set.target()), directory));
        }
        if (phase.work() instanceof PhaseWork.Component component) {
            ComponentDefinition made = component.definition();
            return claims(phase, root, "component", made.name(), "path", List.of(made.path()), directory);
        }
        List<String> outputs = Optional.ofNullable(root.sections("phase").get(phase.name()))
                .map(table -> table.strings("outputs"))
                .orElse(List.of());
        return claims(phase, root, "phase", phase.name(), "outputs", outputs, directory);
    }

    private static Stream<Claim> claims(
            PhaseDefinition phase,
            TomlSection root,
            String kind,
            String name,
            String key,
            List<String> words,
            Path directory) {
        return Optional.ofNullable(root.sections(kind).get(name)).stream()
                .flatMap(table -> words.stream()
                        .map(word -> new Claim(
                                PhaseDefinition.location(directory, word), table, key, word, phase.platforms())));
    }

    private static String owner(Workspace workspace, PhaseDefinition phase) {
        String owner = phase.work() instanceof PhaseWork.Component component
                ? "the component '" + component.definition().name() + "'"
                : "the phase '" + phase.name() + "'";
        return workspace.isRoot() ? owner : owner + " of the workspace '" + workspace.name() + "'";
    }
}
