package io.github.accelmaven.maven.parameter;

import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.maven.parameter.ParameterValue.Field;
import java.io.File;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the parameters of a goal as Maven does when it configures the mojo, without creating the mojo or its class
 * realm: descriptor defaults, POM configuration, {@code -D}, settings. Used by one thread.
 */
public final class ParameterReader {

    private static final Pattern ENVIRONMENT_VARIABLE = Pattern.compile("\\$\\{env\\.([^}]+)}");

    private final MavenSession session;
    private final MojoExecution execution;
    private final Path base;
    private final PluginParameterExpressionEvaluator evaluator;
    private InputObserver observer = InputObserver.NONE;

    public ParameterReader(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
        this.base = session.getCurrentProject().getBasedir().toPath();
        this.evaluator = new PluginParameterExpressionEvaluator(session, execution);
    }

    /** From now on {@code hears} learns which variables of the environment count, and whether the time does. */
    public void observedBy(InputObserver hears) {
        observer = hears;
    }

    /**
     * Every parameter of the goal's descriptor, by name. What the POM says of a parameter in an attribute stands beside
     * it, as {@code strategy@implementation}: of an element without children it may be all there is.
     */
    public Map<String, ParameterValue> readAll() throws ExpressionEvaluationException {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        List<Parameter> parameters = execution.getMojoDescriptor().getParameters();
        for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
            Xpp3Dom dom = configurationOf(parameter);
            values.put(parameter.getName(), dom == null ? ParameterValue.absent() : read(dom, parameter));
            if (dom != null) {
                addAttributes(dom, parameter, values);
            }
        }
        return values;
    }

    /**
     * What a placeholder in a filtered file stands for, as text; the placeholder itself when nothing knows it. Two values
     * are those of the resources plugin, which fills in what Maven has for POM files alone. Its time is later than the
     * one here, and as different from that of any other build.
     */
    public String placeholder(String name) throws ExpressionEvaluationException {
        if (name.equals("maven.build.timestamp")) {
            observer.doubted("the time of the build counts");
            return session.getStartTime().toInstant().toString();
        }
        if (name.equals("project.baseUri")) {
            return base.toUri().toString();
        }
        String expression = "${" + name + "}";
        Object value = evaluate(expression);
        return value == null ? expression : String.valueOf(value);
    }

    private @Nullable Xpp3Dom configurationOf(Parameter parameter) {
        Xpp3Dom configuration = execution.getConfiguration();
        return configuration == null ? null : configuration.getChild(parameter.getName());
    }

    private ParameterValue read(Xpp3Dom dom, Parameter parameter) throws ExpressionEvaluationException {
        return dom.getChildCount() > 0 || isEmptyObject(dom, parameter)
                ? fields(dom)
                : leaf(dom, isFile(parameter.getType()));
    }

    /** An empty element makes a list without elements or an object as its class makes it, where none makes nothing. */
    private static boolean isEmptyObject(Xpp3Dom dom, Parameter parameter) {
        boolean says = dom.getAttribute("default-value") != null
                || (dom.getValue() != null && !dom.getValue().isEmpty());
        return !says
                && !isFile(parameter.getType())
                && !String.valueOf(parameter.getType()).startsWith("java.lang.");
    }

    /** Without those that Maven itself takes over from the descriptor. */
    private static void addAttributes(Xpp3Dom dom, Parameter parameter, Map<String, ParameterValue> values) {
        for (String attribute : dom.getAttributeNames()) {
            String text = dom.getAttribute(attribute);
            boolean fromDescriptor = attribute.equals("default-value")
                    || text.equals(parameter.getImplementation())
                    || text.equals(parameter.getType());
            if (!fromDescriptor) {
                values.put(parameter.getName() + "@" + attribute, new ParameterValue.Text(text));
            }
        }
    }

    private ParameterValue fields(Xpp3Dom dom) throws ExpressionEvaluationException {
        List<Field> fields = new ArrayList<>();
        for (Xpp3Dom child : dom.getChildren()) {
            ParameterValue value = child.getChildCount() > 0 ? fields(child) : leaf(child, false);
            fields.add(new Field(child.getName(), value));
            for (String attribute : child.getAttributeNames()) {
                String text = child.getAttribute(attribute);
                fields.add(new Field(child.getName() + "@" + attribute, new ParameterValue.Text(text)));
            }
        }
        return new ParameterValue.Fields(List.copyOf(fields));
    }

    private ParameterValue leaf(Xpp3Dom dom, boolean isFile) throws ExpressionEvaluationException {
        Object value = evaluate(dom.getValue(), dom.getAttribute("default-value"));
        if (isFile && value instanceof String text && !text.isBlank()) {
            return new ParameterValue.FilePath(base.resolve(text.trim()).normalize());
        }
        return convert(value);
    }

    private @Nullable Object evaluate(@Nullable String expression, @Nullable String defaultValue)
            throws ExpressionEvaluationException {
        Object value = expression == null || expression.isEmpty() ? null : evaluate(expression);
        return value == null && defaultValue != null ? evaluate(defaultValue) : value;
    }

    private @Nullable Object evaluate(String expression) throws ExpressionEvaluationException {
        Matcher variable = ENVIRONMENT_VARIABLE.matcher(expression);
        while (variable.find()) {
            observer.counted(CurrentValues.environment(Set.of(String.valueOf(variable.group(1))), System.getenv()));
        }
        return evaluator.evaluate(expression);
    }

    private static boolean isFile(@Nullable String type) {
        return "java.io.File".equals(type) || "java.nio.file.Path".equals(type);
    }

    private static ParameterValue convert(@Nullable Object value) {
        if (value == null) {
            return ParameterValue.absent();
        } else if (value instanceof File file) {
            return new ParameterValue.FilePath(file.toPath().toAbsolutePath().normalize());
        } else if (value instanceof Path path) {
            return new ParameterValue.FilePath(path.toAbsolutePath().normalize());
        } else if (value instanceof Set<?> set && !(set instanceof SortedSet) && !(set instanceof LinkedHashSet)) {
            // The order of such a set differs from one JVM to the next.
            return many(
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList());
        } else if (value instanceof Collection<?> collection) {
            return many(collection);
        } else if (value.getClass().isArray()) {
            return many(array(value));
        } else if (value instanceof Map<?, ?> map) {
            return entries(map);
        } else if (value instanceof Resource resource) {
            return new ParameterValue.ModelResource(resource);
        } else if (value instanceof Artifact artifact) {
            return new ParameterValue.ModelArtifact(artifact);
        }
        return isPlain(value)
                ? new ParameterValue.Text(value.toString())
                : new ParameterValue.Opaque(value.getClass().getName());
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum
                || value instanceof java.net.URL
                || value instanceof java.net.URI
                || value instanceof java.util.Locale
                || value instanceof java.util.Date;
    }

    private static ParameterValue many(Collection<?> collection) {
        List<ParameterValue> values = new ArrayList<>();
        collection.forEach(element -> values.add(convert(element)));
        return new ParameterValue.Many(List.copyOf(values));
    }

    private static List<Object> array(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static ParameterValue entries(Map<?, ?> map) {
        List<Field> fields = new ArrayList<>();
        map.forEach((key, value) -> fields.add(new Field(String.valueOf(key), convert(value))));
        fields.sort(Comparator.comparing(Field::name));
        return new ParameterValue.Fields(List.copyOf(fields));
    }
}
