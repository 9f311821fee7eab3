package io.github.accelmaven.lifecycle;

import java.nio.file.Path;
import java.util.List;

/**
 * A directory with a pipeline.
 *
 * @param name {@value WorkspaceDefinition#ROOT}, the name of a {@code [workspace]} table, or that of a module
 * @param directory its directory, absolute and normalised
 * @param definition what its own file says, or that of the root where it has none
 * @param pipeline the names of the phases to be taken
 * @param isParallel whether it may be built while others are
 * @param dependsOn the workspaces whose pipelines have to be done before its own begins
 */
public record Workspace(
        String name,
        Path directory,
        LifecycleDefinition definition,
        List<String> pipeline,
        boolean isParallel,
        List<String> dependsOn) {

    public Workspace {
        pipeline = List.copyOf(pipeline);
        dependsOn = List.copyOf(dependsOn);
    }

    /** Whether it is the one in whose file the others are named. */
    public boolean isRoot() {
        return name.equals(WorkspaceDefinition.ROOT);
    }
}
