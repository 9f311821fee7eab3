package io.github.accelmaven.maven.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What accel's own plugin descriptor says of the parameters of its goals. Read here, and not by Maven's builder, because as
 * an extension accel is no plugin yet, and that of Maven 4.0 fails on descriptors that are longer than its buffer. By a
 * pattern, and not by the XML parser of the JDK, whose classes take a tenth of a second to load: the descriptor is what
 * this build made of accel's own parameters. Immutable.
 */
public final class AccelDescriptor {

    /** As Maven names a plugin without its version. */
    public static final String KEY = "io.github.accelmaven:accel-maven-plugin";

    /** A parameter with its type, and the property that sets it. */
    private static final Pattern PARAMETER =
            Pattern.compile("<(\\w+) implementation=[\"']([^\"']+)[\"'][^>]*>\\$\\{(accel\\.[^}]+)}</");

    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, String> properties = new TreeMap<>();

    private AccelDescriptor(String text) {
        Matcher parameters = PARAMETER.matcher(text);
        while (parameters.find()) {
            types.put(parameters.group(3), parameters.group(2));
            properties.put(parameters.group(1), parameters.group(3));
        }
    }

    /** The descriptor in accel's own jar. */
    public static AccelDescriptor read() {
        try (InputStream in = AccelDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            if (in == null) {
                throw new IllegalStateException("accel's jar has no plugin descriptor");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("accel's plugin descriptor cannot be read", e);
        }
    }

    static AccelDescriptor parse(String text) {
        return new AccelDescriptor(text);
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
