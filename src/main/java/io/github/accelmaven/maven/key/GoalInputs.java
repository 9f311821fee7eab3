package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.maven.parameter.InputFiles;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.parameter.Placeholders;
import io.github.accelmaven.maven.parameter.RulePaths;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.rules.Facet;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.PatternInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;

/** The files that a goal reads, by its rule. Used by one thread. */
final class GoalInputs {

    private final GoalRule rule;
    private final Set<Facet> facets;
    private final MavenSession session;
    private final GoalKeyTools tools;
    private final Parameters parameters;
    private final ParameterReader reader;
    private final Path base;
    private final FileInputs files;
    private final ResourceInputs resources;
    private final JavacExtensions compiler;
    private final List<InputPart> inputs = new ArrayList<>();
    private final Set<Path> located = new LinkedHashSet<>();

    GoalInputs(
            GoalRule rule,
            Set<Facet> facets,
            MavenSession session,
            GoalKeyTools tools,
            Parameters parameters,
            ParameterReader reader) {
        this.rule = rule;
        this.facets = facets;
        this.session = session;
        this.tools = tools;
        this.parameters = parameters;
        this.reader = reader;
        this.base = session.getCurrentProject().getBasedir().toPath();
        this.files = new FileInputs(tools.hasher(), tools.paths(), base, tools.loose(), tools.cacheDirectory());
        this.resources = new ResourceInputs(files, tools.paths(), base);
        this.compiler = javacExtensions();
    }

    FacetFiles facets() {
        return new FacetFiles(session, files, resources, tools.environment());
    }

    /** What the parameters of the goal, and the paths of the rule, name. */
    List<InputPart> ofParameters() throws UnknownInputException, IOException {
        for (String name : rule.inputs()) {
            addInputs(name);
        }
        addPatternInputs();
        addLocations();
        addFiltered(rule.filterFiles());
        addFiltered(rule.filtered());
        for (String name : rule.resources()) {
            inputs.add(resources.resources(
                    "resource of " + name,
                    ResourceInputs.resourcesIn(parameters.value(name)),
                    addDefaultExcludes(),
                    Optional.of(this::filteredFiles)));
        }
        for (String name : rule.classpath()) {
            inputs.add(files.classpath(name, parameters.paths(name)));
        }
        for (String name : rule.compileClasspath()) {
            inputs.add(files.compileClasspath(name, parameters.paths(name), compiler));
        }
        inputs.addAll(new ResolvedInputs(rule, facets, session, tools, parameters, files).inputs());
        addUndeclaredFiles();
        addInputPaths();
        addReferences();
        addArguments();
        addUpwardFiles();
        return List.copyOf(inputs);
    }

    /** What the tasks of scripts name. */
    List<InputPart> ofAntScripts(MojoExecution execution) throws UnknownInputException {
        return new AntScripts(session, files).inputs(rule.antScripts(), execution);
    }

    /** What the project holds that only extensions of the compiler read. */
    List<InputPart> ofProcessors() throws IOException, UnknownInputException {
        List<InputPart> conditional = new ArrayList<>();
        for (Facet facet : rule.processorFacets()) {
            for (InputPart part : facets().inputs(facet)) {
                conditional.add((parts, premature) -> {
                    if (compiler.mayRun(parts, premature)) {
                        part.addTo(parts, premature);
                    }
                });
            }
        }
        return conditional;
    }

    /** What instructions of bnd name, in the parameters of the goal and where its plugin looks besides. */
    List<InputPart> ofBndInstructions(MojoExecution execution) throws UnknownInputException, IOException {
        return rule.bndInstructions().isEmpty()
                ? List.of()
                : new BndPlaces(session, parameters, files)
                        .inputs(
                                rule.bndInstructions(),
                                Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
    }

    private JavacExtensions javacExtensions() {
        List<Path> classpath = rule.compileClasspath().stream()
                .flatMap(name -> parameters.paths(name).stream())
                .distinct()
                .toList();
        return new JavacExtensions(parameters, files, classpath);
    }

    /** A resource may be the module itself, where the build works while the goal reads. */
    private void addInputs(String name) throws UnknownInputException {
        boolean isResource = parameters.value(name).elements().stream()
                .anyMatch(element -> element instanceof ParameterValue.ModelResource);
        for (Path path : parameters.paths(name)) {
            if (isResource && base.startsWith(path)) {
                throw new UnknownInputException("in '" + name + "' there is the directory "
                        + tools.paths().normalize(path.toString()) + " with the whole module in it");
            }
        }
        addContent(parameters.paths(name));
    }

    private void addPatternInputs() {
        for (String text : rule.patternInputs()) {
            PatternInput input = PatternInput.parse(text).orElseThrow();
            TreeFilter filter = new PatternFilter(patterns(input.includes()), patterns(input.excludes()), false);
            parameters.paths(input.directories()).forEach(path -> inputs.add(files.content(path, filter)));
        }
    }

    /** Patterns stand in a list, or in one text with commas between them. */
    private List<String> patterns(String parameter) {
        return parameters.value(parameter).texts().stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .filter(pattern -> !pattern.isBlank())
                .toList();
    }

    private void addContent(List<Path> paths) {
        paths.forEach(path -> inputs.add(files.content(path)));
    }

    private void addLocations() throws UnknownInputException, IOException {
        if (rule.locations().isEmpty()) {
            return;
        }
        List<String> configuration = parameters.all().stream()
                .flatMap(parameter -> parameter.getValue().texts().stream())
                .toList();
        Locations locations = new Locations(files.lookup(), base, ModulePaths.searched(session), configuration);
        for (String name : rule.locations()) {
            for (String text : parameters.value(name).texts()) {
                located.addAll(locations.named(text));
                addContent(List.copyOf(locations.files(text)));
            }
        }
    }

    private void addFiltered(Set<String> names) {
        for (String name : names) {
            List<Path> paths = parameters.paths(name);
            addContent(paths);
            inputs.add((parts, premature) -> {
                FilteredFiles filtered = filteredFiles();
                for (Path path : paths) {
                    filtered.addFiles(path, parts);
                }
            });
        }
    }

    /** A file that a parameter names and nobody declared anything about counts, when it is there. */
    private void addUndeclaredFiles() {
        Set<String> declared = new LinkedHashSet<>();
        rule.patternInputs().stream()
                .flatMap(text -> PatternInput.parse(text).stream())
                .map(PatternInput::directories)
                .forEach(declared::add);
        List.of(
                        rule.ignore(),
                        rule.inputs(),
                        rule.locations(),
                        rule.resources(),
                        rule.filtered(),
                        rule.filterFiles(),
                        rule.classpath(),
                        rule.compileClasspath(),
                        rule.coordinates(),
                        rule.artifacts(),
                        rule.outputs(),
                        rule.paths(),
                        rule.jdkExecutables(),
                        rule.testReports())
                .forEach(declared::addAll);
        for (Map.Entry<String, ParameterValue> parameter : parameters.all()) {
            if (parameter.getValue() instanceof ParameterValue.FilePath file
                    && !declared.contains(parameter.getKey())
                    && files.lookup().exists(file.path())) {
                inputs.add(files.content(file.path()));
            }
        }
    }

    private void addInputPaths() {
        RulePaths paths = new RulePaths(rule, parameters, session.getCurrentProject());
        for (InputFiles input : paths.inputs()) {
            inputs.add(
                    input.pattern().isEmpty()
                            ? files.content(input.root())
                            : files.content(input.root(), input.filter()));
        }
        // What other goals made of them is read before it is overwritten.
        addContent(List.copyOf(paths.edited()));
    }

    /** From the module up; below it, such files lie in source roots, which are inputs anyway. */
    private void addUpwardFiles() {
        Path root = ModulePaths.root(session);
        Path from = base;
        while (from != null && from.startsWith(root)) {
            for (String name : rule.upwardFiles()) {
                inputs.add(files.content(from.resolve(name)));
            }
            from = from.getParent();
        }
    }

    private void addReferences() throws UnknownInputException {
        if (rule.references().isEmpty()) {
            return;
        }
        FileReferences references = new FileReferences(rule.references(), files::name, files.lookup());
        for (String name : rule.inputs()) {
            parameters.paths(name).forEach(references::search);
        }
        new RulePaths(rule, parameters, session.getCurrentProject())
                .inputs().stream().map(InputFiles::root).forEach(references::search);
        located.forEach(references::search);
        addContent(references.found());
    }

    private void addArguments() throws UnknownInputException {
        for (String name : rule.arguments()) {
            addContent(ArgumentFiles.namedIn(parameters.value(name), base, files.lookup()));
        }
    }

    private boolean addDefaultExcludes() {
        return !parameters
                .text("addDefaultExcludes")
                .map(text -> text.equalsIgnoreCase("false"))
                .orElse(false);
    }

    private FilteredFiles filteredFiles() {
        return new FilteredFiles(Placeholders.of(rule.filterSettings(), parameters), reader, files.lookup());
    }
}
