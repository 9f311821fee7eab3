package io.github.accelmaven.maven.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What accel's own plugin descriptor says of the parameters of its goals. Read here, and not by Maven's builder, because as
 * an extension accel is no plugin yet, and that of Maven 4.0 fails on descriptors that are longer than its buffer.
 * Immutable.
 */
public final class AccelDescriptor {

    /** As Maven names a plugin without its version. */
    public static final String KEY = "io.github.accelmaven:accel-maven-plugin";

    private static final String PREFIX = "${accel.";

    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, String> properties = new TreeMap<>();

    private AccelDescriptor(Element plugin) {
        NodeList configurations = plugin.getElementsByTagName("configuration");
        for (int i = 0; i < configurations.getLength(); i++) {
            for (Element parameter : children((Element) configurations.item(i))) {
                String expression = parameter.getTextContent().trim();
                if (expression.startsWith(PREFIX) && expression.endsWith("}")) {
                    String property = expression.substring(2, expression.length() - 1);
                    types.put(property, parameter.getAttribute("implementation"));
                    properties.put(parameter.getTagName(), property);
                }
            }
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    /** The descriptor in accel's own jar. */
    public static AccelDescriptor read() {
        try (InputStream in = AccelDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            if (in == null) {
                throw new IllegalStateException("accel's jar has no plugin descriptor");
            }
            return parse(in);
        } catch (IOException e) {
            throw new IllegalStateException("accel's plugin descriptor cannot be read", e);
        }
    }

    static AccelDescriptor parse(InputStream in) throws IOException {
        try {
            return new AccelDescriptor(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("it is no XML that can be read", e);
        }
    }

    /** The types of the parameters that can be set by a property {@code accel.…}, by that property. */
    public Map<String, String> types() {
        return types;
    }

    /** The properties by the names of the parameters; a name means the same in all goals. */
    public Map<String, String> properties() {
        return properties;
    }
}
