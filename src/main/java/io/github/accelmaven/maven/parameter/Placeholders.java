package io.github.accelmaven.maven.parameter;

import io.github.accelmaven.rules.GoalRule.FilterSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names between delimiters in filtered text, as maven-filtering reads them. It finds too many rather than too
 * few: a name that filtering would not replace only makes the key change once more than it had to.
 */
public final class Placeholders {

    private static final int LONGEST_NAME = 300;

    /** Also what filtering takes for a delimiter without text, as Maven evaluates {@code ${*}} in a POM. */
    private static final Delimiter USUAL = new Delimiter("${", "}");

    private final List<Delimiter> delimiters;

    private Placeholders(List<Delimiter> delimiters) {
        this.delimiters = delimiters;
    }

    private record Delimiter(String start, String end) {}

    /** Reads the delimiters that the goal's parameters name; the default ones count unless they are switched off. */
    public static Placeholders of(FilterSettings settings, Parameters parameters) {
        List<Delimiter> delimiters = new ArrayList<>();
        ParameterValue given = parameters.value(settings.delimiters());
        for (ParameterValue element : given.elements()) {
            delimiters.add(element.plain().map(Placeholders::parse).orElse(USUAL));
        }
        ParameterValue defaults = parameters.value(settings.useDefaultDelimiters());
        if (delimiters.isEmpty() || !defaults.isSet() || defaults.isTrue()) {
            delimiters.add(USUAL);
            delimiters.add(new Delimiter("@", "@"));
        }
        return new Placeholders(delimiters);
    }

    /** The names in the text, in the order in which they first appear. */
    public Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (Delimiter delimiter : delimiters) {
            collect(text, delimiter, names);
        }
        return names;
    }

    private static void collect(String text, Delimiter delimiter, Set<String> names) {
        int start = text.indexOf(delimiter.start());
        while (start >= 0) {
            int nameStart = start + delimiter.start().length();
            int end = text.indexOf(delimiter.end(), nameStart);
            if (end < 0) {
                return;
            }
            if (end - nameStart <= LONGEST_NAME && end > nameStart) {
                names.add(text.substring(nameStart, end));
            }
            // Not from the end on: what ends one name may begin the next, and names may be nested.
            start = text.indexOf(delimiter.start(), start + 1);
        }
    }

    private static Delimiter parse(String text) {
        int star = text.indexOf('*');
        Delimiter given =
                star < 0 ? new Delimiter(text, text) : new Delimiter(text.substring(0, star), text.substring(star + 1));
        return given.start().isEmpty() || given.end().isEmpty() ? USUAL : given;
    }
}
