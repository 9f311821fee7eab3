package io.github.accelmaven.maven.init;

import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The text of {@code .mvn/extensions.xml} with an extension in it. It is edited as text, so that comments, order and
 * layout stay as they are; what came of it is parsed, so that nothing is lost.
 */
final class ExtensionsFile {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("<extension\\s*>.*?</extension\\s*>", Pattern.DOTALL);
    private static final Pattern INDENTED = Pattern.compile("(?m)^([ \\t]+)<extension\\s*>");
    private static final Pattern VERSION = Pattern.compile("<version\\s*>[^<]*</version\\s*>");
    private static final Pattern END = Pattern.compile("[ \\t]*</extensions\\s*>\\s*$");
    private static final Pattern EMPTY = Pattern.compile("<extensions\\b([^>]*?)\\s*/>\\s*$");

    private final String name;
    private final Coordinates wanted;

    /** What is loaded. */
    record Coordinates(String groupId, String artifactId, String version) {
        boolean isSameArtifact(Coordinates other) {
            return groupId.equals(other.groupId) && artifactId.equals(other.artifactId);
        }
    }

    /**
     * @param name of the file, for messages
     * @param wanted the extension
     */
    ExtensionsFile(String name, Coordinates wanted) {
        this.name = name;
        this.wanted = wanted;
    }

    /**
     * The text with the extension in it.
     *
     * @param present the text as it is; empty when there is no file
     * @throws io.github.accelmaven.problem.ProblemException when the text is none of an extensions file, or is written in
     *     a way that cannot be edited safely
     */
    String with(Optional<String> present) {
        if (present.isEmpty()) {
            return "<extensions>\n" + block("  ", "  ", "\n") + "</extensions>\n";
        }
        String text = present.get();
        List<Coordinates> before = parse(text);
        if (before.contains(wanted)) {
            return text;
        }
        boolean isUpdate = before.stream().anyMatch(wanted::isSameArtifact);
        String edited = isUpdate ? updated(text) : added(text);
        if (!parse(edited).equals(isUpdate ? updated(before) : added(before))) {
            throw byHand();
        }
        return edited;
    }

    private List<Coordinates> updated(List<Coordinates> before) {
        return before.stream()
                .map(known -> wanted.isSameArtifact(known) ? wanted : known)
                .toList();
    }

    private List<Coordinates> added(List<Coordinates> before) {
        List<Coordinates> all = new ArrayList<>(before);
        all.add(wanted);
        return all;
    }

    private String updated(String text) {
        Matcher block = BLOCK.matcher(withoutComments(text));
        while (block.find()) {
            Matcher version = VERSION.matcher(block.group());
            if (block.group().contains(">" + wanted.artifactId() + "<") && version.find()) {
                int start = block.start() + version.start();
                int end = block.start() + version.end();
                return text.substring(0, start) + "<version>" + wanted.version() + "</version>" + text.substring(end);
            }
        }
        throw byHand();
    }

    private String added(String text) {
        String line = text.contains("\r\n") ? "\r\n" : "\n";
        Matcher indented = INDENTED.matcher(text);
        String indent = indented.find() ? String.valueOf(indented.group(1)) : "  ";
        String block = block(indent, indent.startsWith("\t") ? "\t" : "  ", line);
        String plain = withoutComments(text);
        Matcher end = END.matcher(plain);
        if (end.find()) {
            String before = text.substring(0, end.start());
            return before + (before.endsWith("\n") ? "" : line) + block + text.substring(end.start());
        }
        Matcher empty = EMPTY.matcher(plain);
        if (empty.find()) {
            String start = text.substring(0, empty.start()) + "<extensions" + empty.group(1) + ">";
            return start + line + block + "</extensions>" + line;
        }
        throw byHand();
    }

    /** Comments as blanks, so that everything stays where it is. */
    private static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll(found -> " ".repeat(found.end() - found.start()));
    }

    private String block(String indent, String step, String line) {
        return indent + "<extension>" + line
                + indent + step + "<groupId>" + wanted.groupId() + "</groupId>" + line
                + indent + step + "<artifactId>" + wanted.artifactId() + "</artifactId>" + line
                + indent + step + "<version>" + wanted.version() + "</version>" + line
                + indent + "</extension>" + line;
    }

    private RuntimeException byHand() {
        return new Problem(
                        name + " is left as it is",
                        "it is written in a way that cannot be edited safely",
                        "Add the extension " + wanted.groupId() + ":" + wanted.artifactId() + ":" + wanted.version()
                                + " by hand")
                .asException();
    }

    private List<Coordinates> parse(String text) {
        Element root = root(text);
        if (!"extensions".equals(root.getLocalName())) {
            throw damaged("its root element is <" + root.getLocalName() + ">, not <extensions>");
        }
        List<Coordinates> found = new ArrayList<>();
        NodeList children = root.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element extension) {
                found.add(new Coordinates(
                        child(extension, "groupId"), child(extension, "artifactId"), child(extension, "version")));
            }
        }
        return found;
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node node = children.item(i);
            if (name.equals(node.getLocalName())) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    private Element root(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXParseException e) {
            throw damaged("line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw damaged(String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has a parser for XML", e);
        }
    }

    private RuntimeException damaged(String why) {
        return new Problem(name + " cannot be read", why, "Mend it, or delete it to have it written anew")
                .asException();
    }

    /** The parser would print what it then throws. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // Nothing that a reader of the file would stumble over.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
