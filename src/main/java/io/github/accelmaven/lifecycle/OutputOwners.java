package io.github.accelmaven.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notes where two phases write into one place: nobody could tell which of them made a file. Used once; not thread-safe.
 */
final class OutputOwners {

    private final Map<String, List<OutputClaim>> claims = new LinkedHashMap<>();

    /**
     * Takes in a phase, and notes each of its outputs that lies in those of another one, or holds them, once for each
     * other one.
     *
     * @param workspace the one in which the phase is taken
     * @param own where it writes
     */
    void add(Workspace workspace, PhaseDefinition phase, List<OutputClaim> own) {
        claims.forEach((owner, others) -> own.forEach(claim -> {
            Optional<OutputClaim> taken =
                    others.stream().filter(claim::overlaps).findFirst();
            taken.ifPresent(other -> claim.note(
                    "What is made there begins in " + claim.location() + ", and what " + owner + " makes, by "
                            + other.place() + ", begins in " + other.location(),
                    "Let each phase write into a directory of its own"));
        }));
        claims.put(owner(workspace, phase), own);
    }

    private static String owner(Workspace workspace, PhaseDefinition phase) {
        String owner = phase.work() instanceof PhaseWork.Component component
                ? "the component '" + component.definition().name() + "'"
                : "the phase '" + phase.name() + "'";
        return workspace.isRoot() ? owner : owner + " of the workspace '" + workspace.name() + "'";
    }
}
