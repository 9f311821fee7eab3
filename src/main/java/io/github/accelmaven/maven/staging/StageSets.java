package io.github.accelmaven.maven.staging;

import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.io.AsideDirectory;
import io.github.accelmaven.lifecycle.StageDefinition;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.staging.Filtering;
import io.github.accelmaven.staging.StageSet;
import io.github.accelmaven.staging.TargetNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sets to be staged of what a project says. Thread-safe. */
public final class StageSets {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenProject project;
    private final MavenSession session;

    /** @param project the one whose properties fill placeholders */
    public StageSets(MavenProject project, MavenSession session) {
        this.project = project;
        this.session = session;
    }

    /**
     * Sets as {@code accel.toml} or a POM file describes them.
     *
     * @param base the directory to which their paths are relative, absolute and normalised
     */
    public List<StageSet> of(List<StageDefinition> definitions, Path base) {
        return definitions.stream().map(definition -> of(definition, base)).toList();
    }

    private StageSet of(StageDefinition definition, Path base) {
        Path source = base.resolve(definition.sourceDirectory()).normalize();
        if (definition.pack().isEmpty() && !Files.isDirectory(source)) {
            LOG.warn(
                    "{}, the stage set '{}': there is no directory {}, so that nothing is staged. Make it, or correct"
                            + " 'directory'.",
                    definition.place(),
                    definition.name(),
                    source);
        }
        Path target = base.resolve(definition.target()).normalize();
        return new StageSet(
                definition.name(),
                source,
                filter(definition.includes(), definition.excludes(), false),
                false,
                target,
                home(target, base),
                aside(definition.name(), target, base),
                names(definition),
                definition.filtering().map(filtering -> new MavenFiltering(project, session, options(filtering, base))),
                definition.overwrite());
    }

    /** The project, else the module, in which a place lies; a POM file may name one outside of both. */
    private Path home(Path target, Path base) {
        return Stream.of(ModulePaths.root(session), base)
                .filter(target::startsWith)
                .findFirst()
                .orElse(target);
    }

    /** Where what is in the way goes; in a build directory it is gone over. */
    private Optional<AsideDirectory> aside(String set, Path target, Path base) {
        Path build = base.resolve(project.getBuild().getDirectory()).normalize();
        return target.startsWith(build)
                ? Optional.empty()
                : Optional.of(new AsideDirectory(
                        Checkout.aside(ModulePaths.root(session)).resolve("stage." + set)));
    }

    private static TreeFilter filter(List<String> includes, List<String> excludes, boolean withDefaultExcludes) {
        return includes.isEmpty() && excludes.isEmpty() && !withDefaultExcludes
                ? TreeFilter.ALL
                : new PatternFilter(includes, excludes, withDefaultExcludes);
    }

    private static TargetNames names(StageDefinition definition) {
        return new TargetNames(
                definition.flatten(),
                definition.rename().map(rename -> Pattern.compile(rename.from())),
                definition.rename().map(StageDefinition.Rename::to).orElse(""));
    }

    private FilteringOptions options(StageDefinition.Filtering filtering, Path base) {
        List<String> filters = new ArrayList<>(project.getBuild().getFilters());
        filtering.filters().forEach(file -> filters.add(base.resolve(file).toString()));
        return new FilteringOptions(
                filtering.delimiters(),
                filtering.delimiters().isEmpty(),
                filtering.escape(),
                filters,
                filtering
                        .encoding()
                        .or(() -> Optional.ofNullable(
                                project.getProperties().getProperty("project.build.sourceEncoding"))),
                Optional.empty(),
                filtering.nonFilteredExtensions());
    }

    /**
     * The resources of the project and those of its tests, for its class directories. Where two have the same file, the
     * later one wins, as with the maven-resources-plugin.
     *
     * @param options how placeholders are replaced in those that ask for it
     */
    public List<StageSet> ofResources(FilteringOptions options) {
        List<StageSet> sets = new ArrayList<>();
        add("resources", project.getResources(), project.getBuild().getOutputDirectory(), options, sets);
        add("testResources", project.getTestResources(), project.getBuild().getTestOutputDirectory(), options, sets);
        return sets;
    }

    private void add(
            String kind, List<Resource> resources, String classes, FilteringOptions options, List<StageSet> sets) {
        Path base = ModulePaths.base(project);
        Filtering filtering = new MavenFiltering(project, session, options);
        for (int i = 0; i < resources.size(); i++) {
            Resource resource = resources.get(i);
            Path target = Optional.ofNullable(resource.getTargetPath())
                    .map(base.resolve(classes)::resolve)
                    .orElse(base.resolve(classes))
                    .normalize();
            sets.add(new StageSet(
                    kind + "[" + i + "]",
                    base.resolve(resource.getDirectory()).normalize(),
                    filter(resource.getIncludes(), resource.getExcludes(), true),
                    true,
                    target,
                    // As with the maven-resources-plugin, the build directory may lie behind a link.
                    target,
                    Optional.empty(),
                    TargetNames.SAME,
                    Optional.of(filtering).filter(none -> resource.isFiltering()),
                    true));
        }
    }
}
