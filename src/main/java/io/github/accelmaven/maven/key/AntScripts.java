package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.maven.project.ModulePaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The Ant scripts in the configuration of a goal, and what their tasks name. Used by one thread. */
final class AntScripts {

    /** What Ant and the antrun plugin define, beside the properties of Maven: see its {@code copyProperties}. */
    private static final Pattern OWN_PROPERTIES =
            Pattern.compile("(ant|project|settings|maven)\\..*|basedir|localRepository|.*:.*");

    private final MavenSession session;
    private final MavenProject project;
    private final FileInputs files;

    AntScripts(MavenSession session, FileInputs files) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.files = files;
    }

    /**
     * What the scripts read. Ant itself replaces what Maven has left of expressions in them.
     *
     * @param names the parameters that hold scripts
     */
    List<InputPart> inputs(Collection<String> names, MojoExecution execution) throws UnknownInputException {
        List<InputPart> parts = new ArrayList<>();
        Xpp3Dom configuration = execution.getConfiguration();
        for (String name : names) {
            Xpp3Dom script = configuration == null ? null : configuration.getChild(name);
            if (script != null) {
                for (AntScript.Input input : script().inputs(script)) {
                    parts.add(part(input));
                }
            }
        }
        return parts;
    }

    private AntScript script() {
        Path base = ModulePaths.base(project);
        Path build = base.resolve(project.getBuild().getDirectory()).normalize();
        return new AntScript(base, ModulePaths.root(session), build, this::isDefined);
    }

    private InputPart part(AntScript.Input input) {
        return input.patterns().isEmpty()
                ? files.content(input.root())
                : files.content(input.root(), new PatternFilter(input.patterns(), List.of(), false));
    }

    private boolean isDefined(String property) {
        return project.getProperties().containsKey(property)
                || session.getUserProperties().containsKey(property)
                || System.getProperties().containsKey(property)
                || OWN_PROPERTIES.matcher(property).matches();
    }
}
