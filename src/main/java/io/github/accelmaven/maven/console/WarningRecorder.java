package io.github.accelmaven.maven.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Collects the warnings among printed lines, without colour and level. An error that did not fail the goal, as a check
 * prints it that tolerates some, counts as a warning. Thread-safe.
 */
public final class WarningRecorder implements Consumer<String> {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");
    private static final Pattern LEVEL = Pattern.compile("^\\[(TRACE|DEBUG|INFO|WARNING|WARN|ERROR)] ?");
    private static final Set<String> TOLD = Set.of("WARN", "WARNING", "ERROR");
    private static final int MOST = 1000;

    private final List<String> warnings = new ArrayList<>();
    private boolean inWarning;

    @Override
    public synchronized void accept(String printed) {
        String line = COLOUR.matcher(printed).replaceAll("");
        var level = LEVEL.matcher(line);
        if (level.find()) {
            inWarning = TOLD.contains(level.group(1)) && warnings.size() < MOST;
            if (inWarning) {
                warnings.add(line.substring(level.end()));
            }
        } else if (inWarning) {
            // A message of several lines has its level only on the first.
            warnings.set(warnings.size() - 1, warnings.get(warnings.size() - 1) + "\n" + line);
        }
    }

    /** The lines that warn, in the order in which they were printed. */
    public synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }
}
