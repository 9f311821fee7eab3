package io.github.accelmaven.maven.staging;

import io.github.accelmaven.event.FirstFiles;
import io.github.accelmaven.staging.StageResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what became of files that others changed or put where files were staged. Immutable.
 *
 * @param base the directory to which files are named relatively, absolute and normalised
 */
public record StagingNotes(Path base) {

    /** The notes, as clauses; none when nobody but accel had a hand in the targets. */
    public List<String> of(StageResult.Others others) {
        List<String> notes = new ArrayList<>();
        if (!others.edited().isEmpty()) {
            notes.add("staged over " + count(others.edited(), "changed file") + ": " + named(others.edited()));
        }
        if (!others.moved().isEmpty()) {
            notes.add(count(others.moved(), "file") + " that accel did not stage "
                    + (isOne(others.moved()) ? "is" : "are") + " moved to " + named(others.asides()) + ": "
                    + named(others.moved()));
        }
        if (!others.kept().isEmpty()) {
            notes.add(count(others.kept(), "file") + " without a source " + (isOne(others.kept()) ? "stays" : "stay")
                    + ", changed since " + (isOne(others.kept()) ? "it was" : "they were") + " staged: "
                    + named(others.kept()));
        }
        return notes;
    }

    private static boolean isOne(List<Path> files) {
        return files.size() == 1;
    }

    private static String count(List<Path> files, String thing) {
        return files.size() + " " + thing + (isOne(files) ? "" : "s");
    }

    private String named(List<Path> files) {
        return FirstFiles.of(files.stream()
                .map(file -> file.startsWith(base) ? base.relativize(file).toString() : file.toString())
                .toList());
    }
}
