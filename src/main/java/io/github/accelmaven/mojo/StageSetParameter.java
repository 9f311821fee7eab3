package io.github.accelmaven.mojo;

import io.github.accelmaven.lifecycle.StageDefinition;
import io.github.accelmaven.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code <stageSet>} of a POM file: files that are staged together. Maven fills it in; used by one thread. */
public final class StageSetParameter {

    private static final String PLACE = "the POM file";

    /** Its name in messages; the directory of its files unless given. */
    private @Nullable String name;

    /** The directory in which its files lie. */
    private @Nullable String directory;

    /** The directory in which they are staged. */
    private @Nullable String target;

    /** Patterns of the files that belong to it; all of them unless given. */
    private @Nullable List<String> includes;

    /** Patterns of those that do not. */
    private @Nullable List<String> excludes;

    /** Whether their placeholders are replaced. */
    private boolean filtering;

    /** What stands around a placeholder. */
    private @Nullable List<String> delimiters;

    /** What stands before a placeholder that is to stay. */
    private @Nullable String escape;

    /** Files with properties for placeholders. */
    private @Nullable List<String> filters;

    /** The encoding of the files whose placeholders are replaced. */
    private @Nullable String encoding;

    /** Endings of files whose placeholders are not replaced, besides those of images. */
    private @Nullable List<String> nonFilteredFileExtensions;

    /** Whether the files of all directories go into one. */
    private boolean flatten;

    /** What files are called at their target. */
    private @Nullable RenameParameter rename;

    /** Whether its files go over those of other sets. */
    private boolean overwrite;

    /** A regular expression for whole names of files, and what they are called instead. */
    public static final class RenameParameter {
        private @Nullable String from;
        private @Nullable String to;

        StageDefinition.Rename toRename() {
            return new StageDefinition.Rename(
                    Optional.ofNullable(from).orElse(""),
                    Optional.ofNullable(to).orElse(""));
        }
    }

    /**
     * The set.
     *
     * @throws io.github.accelmaven.problem.ProblemException when something of it is missing or wrong
     */
    StageDefinition toDefinition() {
        String from = required("directory", directory);
        Optional<StageDefinition.Rename> names = Optional.ofNullable(rename).map(RenameParameter::toRename);
        names.flatMap(StageDefinition.Rename::whyNotUsable).ifPresent(why -> {
            throw wrong(why, "Correct its <rename>");
        });
        return new StageDefinition(
                shownName(),
                PLACE,
                Optional.empty(),
                from,
                orEmpty(includes),
                orEmpty(excludes),
                required("target", target),
                filtering ? Optional.of(filteringOptions()) : Optional.empty(),
                flatten,
                names,
                overwrite);
    }

    private StageDefinition.Filtering filteringOptions() {
        return new StageDefinition.Filtering(
                orEmpty(delimiters),
                Optional.ofNullable(escape),
                orEmpty(filters),
                Optional.ofNullable(encoding),
                orEmpty(nonFilteredFileExtensions));
    }

    private String required(String element, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong("it has no <" + element + ">", "Give it one");
        }
        return value;
    }

    private String shownName() {
        return Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(directory))
                .orElse("without a name");
    }

    private RuntimeException wrong(String why, String fix) {
        return new Problem("The <stageSet> '" + shownName() + "' of " + PLACE, why, fix).asException();
    }

    static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
