package io.github.accelmaven.mojo;

import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.lifecycle.StageDefinition;
import io.github.accelmaven.maven.AccelStage;
import io.github.accelmaven.maven.staging.FilteringOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stages files: copies what is new or changed to where it belongs, removes what it staged earlier and whose source is gone,
 * and touches nothing else. Staged are the {@code <stageSets>} of the POM file; without any, the {@code [stage.…]} tables of
 * the {@code accel.toml} in the module's directory; without these, the resources of the module and of its tests, as the
 * maven-resources-plugin copies them.
 */
@Mojo(name = "stage", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public final class StageMojo extends AccelMojo {

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    /** Sets of files to be staged in place of the module's resources. */
    @Parameter
    private @Nullable List<StageSetParameter> stageSets;

    /** The encoding of the files whose placeholders are replaced. */
    @Parameter(defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** The encoding of properties files whose placeholders are replaced; that of the others unless given. */
    @Parameter
    private @Nullable String propertiesEncoding;

    /** Delimiters of placeholders in resources, as in <code>${*}</code> or {@code @}. */
    @Parameter
    private @Nullable List<String> delimiters;

    /** Whether the default delimiters count besides those that are given. */
    @Parameter(defaultValue = "true")
    private boolean useDefaultDelimiters;

    /** What stands before a placeholder in a resource that is to stay. */
    @Parameter
    private @Nullable String escapeString;

    /** Files with properties for resources, besides those in {@code <build><filters>}. */
    @Parameter
    private @Nullable List<String> filters;

    /** Whether the files in {@code <build><filters>} count. */
    @Parameter(defaultValue = "true")
    private boolean useBuildFilters;

    /** Endings of resources whose placeholders are not replaced, besides those of images. */
    @Parameter
    private @Nullable List<String> nonFilteredFileExtensions;

    /** How many files are staged at once; the number of cores, up to 4, by default. */
    @Parameter(property = "accel.jobs")
    private @Nullable String jobs;

    /** Whether files are staged at the same time. */
    @Parameter(property = "accel.parallel", defaultValue = "true")
    private boolean parallel;

    @Override
    void perform() throws Exception {
        OptionalInt wanted =
                jobs == null ? OptionalInt.empty() : OptionalInt.of(SettingValues.count("accel.jobs", jobs));
        new AccelStage(session(), parallel ? wanted : OptionalInt.of(1))
                .stage(given(execution).getExecutionId(), definitions(), options());
    }

    private List<StageDefinition> definitions() {
        return StageSetParameter.orEmpty(stageSets).stream()
                .map(StageSetParameter::toDefinition)
                .toList();
    }

    private FilteringOptions options() {
        List<String> files = new ArrayList<>();
        if (useBuildFilters) {
            files.addAll(session().getCurrentProject().getBuild().getFilters());
        }
        files.addAll(StageSetParameter.orEmpty(filters));
        return new FilteringOptions(
                StageSetParameter.orEmpty(delimiters),
                useDefaultDelimiters,
                Optional.ofNullable(escapeString),
                files,
                Optional.ofNullable(encoding),
                Optional.ofNullable(propertiesEncoding),
                StageSetParameter.orEmpty(nonFilteredFileExtensions));
    }
}
