package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlSection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place in which a phase writes.
 *
 * @param location where it begins, absolute and normalised
 * @param table the table that says so
 * @param key its key that does
 * @param word what it says there
 * @param platforms the only ones on which it writes there; all when there are none
 */
record OutputClaim(Path location, TomlSection table, String key, String word, Set<Platform> platforms) {

    /**
     * The places in which a phase writes, but for what leads elsewhere, or is everything, which is a mistake of its own.
     *
     * @param directory that of the workspace in which the phase is taken
     * @param root the top level of the file that describes it
     */
    static List<OutputClaim> of(PhaseDefinition phase, Path directory, TomlSection root) {
        return all(phase, directory, root)
                .filter(claim -> claim.location().startsWith(directory)
                        && !claim.location().equals(directory))
                .toList();
    }

    boolean overlaps(OutputClaim other) {
        boolean areApart =
                !platforms.isEmpty() && !other.platforms.isEmpty() && Collections.disjoint(platforms, other.platforms);
        return !areApart && (location.startsWith(other.location) || other.location.startsWith(location));
    }

    /** Where it stands, as {@code file:line:column}. */
    String place() {
        return table.place(key, word);
    }

    void note(String why, String fix) {
        table.problem(key, word, why, fix);
    }

    private static Stream<OutputClaim> all(PhaseDefinition phase, Path directory, TomlSection root) {
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

    private static Stream<OutputClaim> claims(
            PhaseDefinition phase,
            TomlSection root,
            String kind,
            String name,
            String key,
            List<String> words,
            Path directory) {
        return Optional.ofNullable(root.sections(kind).get(name)).stream()
                .flatMap(table -> words.stream()
                        .map(word -> new OutputClaim(
                                PhaseDefinition.location(directory, word), table, key, word, phase.platforms())));
    }
}
