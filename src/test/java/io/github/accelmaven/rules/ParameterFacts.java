package io.github.accelmaven.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the fact files that {@link BuiltInRulesCoverageTest} reads: the parameters of each goal that has a rule, as
 * the plugin's own descriptor lists them. For another version of a plugin, fetch it and name its jar:
 *
 * <pre>
 * mvn dependency:get -Dartifact=org.apache.maven.plugins:maven-jar-plugin:3.5.1
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.github.accelmaven.rules.ParameterFacts \
 *     ~/.m2/repository/org/apache/maven/plugins/maven-jar-plugin/3.5.1/maven-jar-plugin-3.5.1.jar
 * </pre>
 */
final class ParameterFacts {

    static final Path FOLDER = Path.of("src/test/resources/io/github/accelmaven/rules/parameters");

    private ParameterFacts() {}

    /** One fact: a parameter of a goal in one version of a plugin. */
    record Parameter(String goal, String name, String type, String expression, String defaultValue) {

        static Parameter parse(String line) {
            String[] columns = line.split("\t", -1);
            return new Parameter(columns[0], columns[1], columns[2], columns[3], columns[4]);
        }

        String line() {
            return Stream.of(goal, name, type, expression, defaultValue)
                    .map(column -> column.replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\t"));
        }
    }

    public static void main(String[] jars) throws Exception {
        for (String jar : jars) {
            try (JarFile file = new JarFile(jar);
                    InputStream in = file.getInputStream(file.getEntry("META-INF/maven/plugin.xml"))) {
                write(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
            }
        }
    }

    private static void write(Document descriptor) throws IOException {
        Element plugin = descriptor.getDocumentElement();
        String artifact = text(plugin, "groupId") + ":" + text(plugin, "artifactId");
        Set<String> lines = new TreeSet<>();
        for (Element mojo : children(child(plugin, "mojos"))) {
            String goal = text(mojo, "goal");
            if (RuleBook.builtIn().goals().contains(artifact + ":" + goal)) {
                Element configuration = child(mojo, "configuration");
                for (Element parameter : children(child(mojo, "parameters"))) {
                    lines.add(fact(goal, parameter, configuration).line());
                }
            }
        }
        Path group = Files.createDirectories(FOLDER.resolve(text(plugin, "groupId")));
        Path file = group.resolve(text(plugin, "artifactId") + "-" + text(plugin, "version") + ".tsv");
        Files.write(file, List.copyOf(lines), StandardCharsets.UTF_8);
    }

    private static Parameter fact(String goal, Element parameter, Element configuration) {
        String name = text(parameter, "name");
        Element setting = child(configuration, name);
        return new Parameter(
                goal,
                name,
                text(parameter, "type"),
                setting.getTextContent().strip(),
                setting.getAttribute("default-value"));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .orElseGet(() -> parent.getOwnerDocument().createElement(name));
    }

    private static List<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .flatMap((Node node) -> node instanceof Element element ? Stream.of(element) : Stream.empty())
                .toList();
    }
}
