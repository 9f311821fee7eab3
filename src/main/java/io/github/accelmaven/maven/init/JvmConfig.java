package io.github.accelmaven.maven.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of {@code .mvn/jvm.config} with options for a fast start: only the first compiler of the JVM, and the
 * collector that starts no threads. An option that the file has an opinion on is left alone.
 */
final class JvmConfig {

    private static final Map<String, Pattern> OPTIONS = Map.of(
            "-XX:TieredStopAtLevel=1", Pattern.compile("-XX:TieredStopAtLevel=\\S+|-XX:-TieredCompilation"),
            "-XX:+UseSerialGC", Pattern.compile("-XX:\\+Use\\w+GC"));

    private JvmConfig() {}

    /**
     * The text with the options in it, a line each.
     *
     * @param present the text as it is; empty when there is no file
     */
    static String with(Optional<String> present) {
        String text = present.orElse("");
        List<String> missing = new ArrayList<>();
        OPTIONS.forEach((option, opinion) -> {
            if (!opinion.matcher(text).find()) {
                missing.add(option + "\n");
            }
        });
        missing.sort(null);
        boolean isOpen = !missing.isEmpty() && !text.isEmpty() && !text.endsWith("\n");
        return text + (isOpen ? "\n" : "") + String.join("", missing);
    }
}
