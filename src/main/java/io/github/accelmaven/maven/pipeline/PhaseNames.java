package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.command.CommandUnit;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PhaseWork;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.lifecycle.WorkspaceDefinition;

/** What phases are called. Thread-safe: it has no state. */
final class PhaseNames {

    private PhaseNames() {}

    /** A phase as people know it: {@code setup}, or {@code web/setup} in a workspace. */
    static String of(Step step) {
        return step.workspace().equals(WorkspaceDefinition.ROOT)
                ? step.phase().name()
                : step.workspace() + "/" + step.phase().name();
    }

    /** The files of a table from elsewhere, as people know them: {@code stage.fonts}, or {@code web/stage.fonts}. */
    static String of(PackDefinition pack, Workspace workspace) {
        return workspace.isRoot() ? pack.owner() : workspace.name() + "/" + pack.owner();
    }

    /** What its one unit is called. */
    static String unit(Step step) {
        PhaseWork work = step.phase().work();
        if (work instanceof PhaseWork.Goals) {
            return "goals";
        }
        if (work instanceof PhaseWork.Stages) {
            return "stage";
        }
        return work instanceof PhaseWork.Component ? "component" : CommandUnit.NAME;
    }

    /** The name under which the records of a phase are kept, which is no path of a module. */
    static String key(Step step) {
        return "phase:" + step.workspace() + "/" + step.phase().name();
    }
}
