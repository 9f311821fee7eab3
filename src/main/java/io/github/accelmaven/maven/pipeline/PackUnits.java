package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.pack.PackOpener;
import io.github.accelmaven.engine.pack.PackUnit;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the units of packs, and the modules that they are alone in. Thread-safe.
 *
 * @param project what entries call the project that they belong to
 * @param root that of the project, absolute and normalised
 * @param sources where files come from
 */
public record PackUnits(String project, Path root, PackOpener sources) {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    /**
     * The unit of a table, after it was found out which files it asks for.
     *
     * @param name of the step that needs them, for people
     * @throws io.github.accelmaven.problem.ProblemException when it cannot be found out
     */
    PackUnit unit(PackDefinition pack, Workspace workspace, String name) throws IOException, InterruptedException {
        PackUnit.Place place = new PackUnit.Place(root, workspace.directory(), pack.path());
        return PackUnit.of(pack, place, sources, sentence -> LOG.info("[{}] {}", name, sentence));
    }

    Module module(PackDefinition pack, Workspace workspace, String name) {
        Path place = workspace.directory().resolve(pack.path()).normalize();
        return SingleUnits.module(
                name,
                project + " " + id(pack, workspace),
                workspace.directory(),
                pack.owner(),
                file -> file.startsWith(place));
    }

    /** What tells a pack from all others of the session. */
    static String id(PackDefinition pack, Workspace workspace) {
        return "pack:" + workspace.name() + "/" + pack.owner();
    }
}
