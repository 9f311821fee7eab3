package io.github.accelmaven.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files from outside of the project that are fetched, and made ready by commands, before any phase of the workspace runs,
 * as a {@code [component.<name>]} table describes them.
 *
 * @param name its name
 * @param place where its table stands, as {@code file:line:column}
 * @param source where its files come from
 * @param directory which of the source's directories counts; all of the source when empty
 * @param path the directory in which they are put, relative to the workspace
 * @param init the commands that make them ready, run in that directory
 * @param inputs patterns of files of the workspace on which the result of these depends, besides the component's own
 * @param environment the environment variables that the commands see, besides those of every command
 */
public record ComponentDefinition(
        String name,
        String place,
        PackSource source,
        String directory,
        String path,
        List<String> init,
        List<String> inputs,
        List<EnvironmentVariable> environment) {

    /** The directory, relative to the workspace, for components whose tables name no path. */
    public static final String DIRECTORY = ".accel/components/";

    public ComponentDefinition {
        init = List.copyOf(init);
        inputs = List.copyOf(inputs);
        environment = List.copyOf(environment);
    }

    /** Its files, put where the commands find them, or where they stay when there are no commands. */
    public PackDefinition pack() {
        String owner = "component." + name;
        return new PackDefinition(
                owner, place, source, directory, init.isEmpty() ? path : PackDefinition.DIRECTORY + owner);
    }

    /** The phase that fetches it and makes it ready; no phase of a file can have its name. */
    public PhaseDefinition phase() {
        return new PhaseDefinition(
                "component." + name,
                place,
                new PhaseWork.Component(this),
                inputs,
                List.of(path + "/**"),
                environment,
                true,
                Optional.empty(),
                path,
                Optional.of(List.of()),
                Set.of());
    }
}
