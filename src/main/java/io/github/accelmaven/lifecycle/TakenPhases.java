package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlSection;
import java.nio.file.Path;
import java.util.List;

/**
 * Notes what is wrong with phases beside others that the same session takes, workspace by workspace. Used once; not
 * thread-safe.
 */
final class TakenPhases {

    private final OutputOwners owners = new OutputOwners();
    private final OutputLinks links;

    /** @param project its root, absolute and normalised */
    TakenPhases(Path project) {
        this.links = new OutputLinks(project);
    }

    /**
     * Takes in the phases of one more workspace.
     *
     * @param root the top level of the file that describes them
     */
    void noteProblems(Workspace workspace, TomlSection root) {
        for (PhaseDefinition phase : workspace.definition().taken(workspace.pipeline())) {
            List<OutputClaim> outputs = OutputClaim.of(phase, workspace.directory(), root);
            links.noteProblems(outputs, workspace.directory());
            owners.add(workspace, phase, outputs);
            if (phase.work() instanceof PhaseWork.Goals && !workspace.isRoot()) {
                noteThatItBuildsTheReactor(workspace, phase, root);
            }
        }
    }

    private static void noteThatItBuildsTheReactor(Workspace workspace, PhaseDefinition phase, TomlSection root) {
        TomlSection table = root.sections("phase").get(phase.name());
        String why = "The workspace '" + workspace.name()
                + "' takes it, and it builds the reactor, which is built from the root of the project";
        String fix = "Take it out of the workspace's pipeline; the root's pipeline can hold it";
        if (table == null) {
            root.problem("pipeline", phase.name(), why, fix);
        } else {
            table.problem("goals", why, fix);
        }
    }
}
