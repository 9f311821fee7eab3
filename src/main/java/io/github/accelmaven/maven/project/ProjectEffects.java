package io.github.accelmaven.maven.project;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.engine.WorkUnit.EffectException;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/** Does to a project what an earlier run of a goal did. */
public final class ProjectEffects {

    static final String PROPERTY = "property";
    static final String PROPERTY_REMOVED = "property-removed";
    static final String SOURCE_ROOT = "source-root";
    static final String TEST_SOURCE_ROOT = "test-source-root";
    static final String RESOURCE = "resource";
    static final String TEST_RESOURCE = "test-resource";
    static final String MAIN_ARTIFACT = "main-artifact";
    static final String ATTACHED_ARTIFACT = "attached-artifact";
    static final String POM_FILE = "pom-file";
    static final String ORIGINAL_MODEL = "original-model";

    /** What an effect of each type needs to be replayed. */
    private static final Map<String, List<String>> DETAILS = Map.ofEntries(
            Map.entry(PROPERTY, List.of("name", "value")),
            Map.entry(PROPERTY_REMOVED, List.of("name")),
            Map.entry(SOURCE_ROOT, List.of("path")),
            Map.entry(TEST_SOURCE_ROOT, List.of("path")),
            Map.entry(RESOURCE, List.of("directory")),
            Map.entry(TEST_RESOURCE, List.of("directory")),
            Map.entry(MAIN_ARTIFACT, List.of("file")),
            Map.entry(ATTACHED_ARTIFACT, List.of("type", "classifier", "file")),
            Map.entry(POM_FILE, List.of("file")),
            Map.entry(ORIGINAL_MODEL, List.of("file")),
            Map.entry(PluginContext.CONTEXT_VALUE, List.of("name", "type", "value")));

    /** A path in a property, up to where an argument of a command line goes on. */
    private static final Pattern IN_LOCAL_REPOSITORY = Pattern.compile("\\$\\{localRepo}[^\\s\"',:;=]*");

    private final MavenProjectHelper helper;
    private final PathNormalizer paths;

    public ProjectEffects(MavenProjectHelper helper, PathNormalizer paths) {
        this.helper = helper;
        this.paths = paths;
    }

    /**
     * Replays effects in their order.
     *
     * @param context what Maven keeps for the project and the plugin of the goal
     * @throws EffectException when one of them is unknown or incomplete, or names a file that is not there; then none
     *     was replayed
     */
    public void replay(List<Effect> effects, MavenProject project, Map<String, Object> context) throws EffectException {
        for (Effect effect : effects) {
            check(effect);
        }
        for (Effect effect : effects) {
            if (effect.type().equals(PluginContext.CONTEXT_VALUE)) {
                PluginContext.value(effect, paths).ifPresent(value -> context.put(effect.attribute("name"), value));
            } else {
                replay(effect, project);
            }
        }
    }

    private void check(Effect effect) throws EffectException {
        List<String> details = DETAILS.get(effect.type());
        if (details == null) {
            throw new EffectException("its stored result has an effect of unknown type: " + effect.type());
        }
        if (!effect.attributes().keySet().containsAll(details)) {
            throw new EffectException("its stored result has an effect without its details: " + effect.type());
        }
        if (effect.type().equals(PluginContext.CONTEXT_VALUE)
                && PluginContext.value(effect, paths).isEmpty()) {
            throw new EffectException("its stored result has a value that cannot be read: " + effect.attribute("name"));
        }
        checkExists(effect.attributes().getOrDefault("file", ""));
        if (effect.type().equals(ORIGINAL_MODEL)) {
            originalModel(effect);
        }
        // A repository may keep its files elsewhere, as with maven.repo.local.tail.
        Matcher inRepository = IN_LOCAL_REPOSITORY.matcher(effect.attributes().getOrDefault("value", ""));
        while (inRepository.find()) {
            checkExists(inRepository.group());
        }
    }

    private void checkExists(String file) throws EffectException {
        if (!file.isEmpty() && !new File(paths.resolve(file)).exists()) {
            throw new EffectException("its stored result names " + file + ", which does not exist");
        }
    }

    private void replay(Effect effect, MavenProject project) throws EffectException {
        switch (effect.type()) {
            case PROPERTY ->
                project.getProperties().setProperty(effect.attribute("name"), paths.resolve(effect.attribute("value")));
            case PROPERTY_REMOVED -> project.getProperties().remove(effect.attribute("name"));
            case SOURCE_ROOT -> project.addCompileSourceRoot(paths.resolve(effect.attribute("path")));
            case TEST_SOURCE_ROOT -> project.addTestCompileSourceRoot(paths.resolve(effect.attribute("path")));
            case RESOURCE -> project.addResource(ResourceEffect.toResource(resolved(effect)));
            case TEST_RESOURCE -> project.addTestResource(ResourceEffect.toResource(resolved(effect)));
            case MAIN_ARTIFACT -> project.getArtifact().setFile(file(effect));
            case ATTACHED_ARTIFACT ->
                helper.attachArtifact(project, effect.attribute("type"), effect.attribute("classifier"), file(effect));
            case POM_FILE -> project.setPomFile(file(effect));
            case ORIGINAL_MODEL -> project.setOriginalModel(originalModel(effect));
            default -> throw new IllegalStateException("unchecked effect " + effect.type());
        }
    }

    private Model originalModel(Effect effect) throws EffectException {
        try {
            return OriginalModels.read(file(effect));
        } catch (IOException e) {
            throw new EffectException("its stored result names a model that cannot be read: " + e.getMessage());
        }
    }

    private File file(Effect effect) {
        return new File(paths.resolve(effect.attribute("file")));
    }

    private Map<String, String> resolved(Effect effect) {
        Map<String, String> attributes = new LinkedHashMap<>();
        effect.attributes().forEach((name, value) -> attributes.put(name, paths.resolve(value)));
        return attributes;
    }
}
