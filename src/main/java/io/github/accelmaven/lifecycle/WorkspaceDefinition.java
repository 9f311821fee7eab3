package io.github.accelmaven.lifecycle;

import java.util.List;

/**
 * A directory with a pipeline of its own, as a {@code [workspace.<name>]} table describes it.
 *
 * @param name its name
 * @param path its directory, relative to that of the file
 * @param isParallel whether it may be built while others are
 * @param dependsOn the workspaces whose pipelines have to be done before its own begins
 */
public record WorkspaceDefinition(String name, String path, boolean isParallel, List<String> dependsOn) {

    /** The name of the workspace in whose file the others stand. */
    public static final String ROOT = "root";

    public WorkspaceDefinition {
        dependsOn = List.copyOf(dependsOn);
    }
}
