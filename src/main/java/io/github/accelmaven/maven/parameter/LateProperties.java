package io.github.accelmaven.maven.parameter;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;

/** Properties that a goal reads when it runs, written <code>@{name}</code> in a parameter. Immutable. */
public final class LateProperties {

    private static final Pattern LATE_PROPERTY = Pattern.compile("@\\{([^}]+)}");

    private final MavenSession session;

    public LateProperties(MavenSession session) {
        this.session = session;
    }

    /** The names that stand in a text as <code>@{name}</code>. */
    public static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher late = LATE_PROPERTY.matcher(text);
        while (late.find()) {
            names.add(late.group(1));
        }
        return names;
    }

    String replaceIn(String text) {
        return LATE_PROPERTY.matcher(text).replaceAll(late -> Matcher.quoteReplacement(value(late.group(1))));
    }

    /** What the property holds now; a user's word comes first, as surefire has it. */
    public String value(String name) {
        String fromUser = session.getUserProperties().getProperty(name);
        return fromUser == null ? session.getCurrentProject().getProperties().getProperty(name, "") : fromUser;
    }
}
