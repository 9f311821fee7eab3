package io.github.accelmaven.lifecycle;

/**
 * Files from outside of the project, as a {@code [component.<name>]} or {@code [stage.<name>]} table asks for them.
 *
 * @param owner the table that asks for them, as in {@code component.theme}
 * @param place where that table stands, as {@code file:line:column}
 * @param source where they come from
 * @param directory which of the source's directories counts; all of the source when empty
 * @param path where they are put, relative to the workspace
 */
public record PackDefinition(String owner, String place, PackSource source, String directory, String path) {

    /** The directory, relative to the workspace, for packs that are not put where a table says. */
    static final String DIRECTORY = ".accel/packs/";
}
