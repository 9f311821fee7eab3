package io.github.accelmaven.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of the page that are the same for every build: its frame, style sheets and scripts. Immutable.
 *
 * @param frame the page with places for the others
 * @param styles what stands in a style element each
 * @param scripts what stands in a script element each, in the order in which they run
 */
record PageParts(String frame, List<String> styles, List<String> scripts) {

    private static final List<String> OWN_STYLES = List.of("base.css", "parts.css", "timeline.css");

    private static final List<String> OWN_SCRIPTS = List.of(
            "model.js",
            "dom.js",
            "summary.js",
            "failure.js",
            "words.js",
            "lanes.js",
            "timeline.js",
            "timeline-input.js",
            "units.js",
            "slowest.js",
            "cache.js",
            "trend.js",
            "start.js");

    PageParts {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** Reads those that come with accel. */
    static PageParts read() throws IOException {
        // Its licence asks to go along with every copy.
        String licence = "/*!\n" + text("uplot/LICENSE") + "\n*/\n";
        List<String> styles = new ArrayList<>(List.of(licence + text("uplot/uPlot.min.css")));
        List<String> scripts = new ArrayList<>(List.of(licence + text("uplot/uPlot.iife.min.js")));
        for (String name : OWN_STYLES) {
            styles.add(text(name));
        }
        for (String name : OWN_SCRIPTS) {
            scripts.add(text(name));
        }
        return new PageParts(text("page.html"), styles, scripts);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = PageParts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("accel's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
