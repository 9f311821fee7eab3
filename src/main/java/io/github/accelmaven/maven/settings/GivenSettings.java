package io.github.accelmaven.maven.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the user set for accel where Maven has no goal of accel to inject it into: the configuration of the plugin in the
 * top-level POM, else a property of the command line, else one of the POM. Immutable.
 */
public final class GivenSettings {

    private static final String PREFIX = "accel.";

    private final Properties user;
    private final Map<String, String> values;

    private GivenSettings(Properties user, Map<String, String> values) {
        this.user = user;
        this.values = Map.copyOf(values);
    }

    /** Those of a session. */
    public static GivenSettings of(MavenSession session) {
        Map<String, String> values = new HashMap<>();
        put(session.getTopLevelProject().getProperties(), values);
        put(session.getUserProperties(), values);
        Plugin plugin = session.getTopLevelProject().getPlugin(AccelDescriptor.KEY);
        if (plugin != null && plugin.getConfiguration() instanceof Xpp3Dom configuration) {
            AccelDescriptor.read().properties().forEach((parameter, property) -> {
                Xpp3Dom child = configuration.getChild(parameter);
                if (child != null && child.getValue() != null) {
                    values.put(property, child.getValue());
                }
            });
        }
        return new GivenSettings(session.getUserProperties(), values);
    }

    private static void put(Properties properties, Map<String, String> values) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                values.put(name, properties.getProperty(name));
            }
        }
    }

    /** Whether a switch is on. */
    public boolean isOn(String name) {
        return Boolean.parseBoolean(Objects.requireNonNullElse(values.get(name), ""));
    }

    /**
     * Makes sure that switches of the command line are some.
     *
     * @param doubts takes a sentence about each that accel does not have
     * @throws io.github.accelmaven.problem.ProblemException when one is neither on nor off
     */
    public void check(Consumer<String> doubts) {
        GivenSwitches switches = new GivenSwitches(user);
        switches.check();
        switches.unknown().forEach(doubts);
    }

    /**
     * The settings of a session.
     *
     * @param goals what Maven was called with
     */
    public BuildSettings settings(List<String> goals) {
        return BuildSettings.read(values).goingTo(goals);
    }
}
