package io.github.accelmaven.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The report of a build as one HTML file that needs no other one and no network. Thread-safe: it has no state. */
public final class ReportPage {

    private static final String DATA = "{{data}}";

    private ReportPage() {}

    /**
     * Writes the page, UTF-8, and leaves the stream open.
     *
     * @throws IOException when the stream takes nothing more
     */
    public static void write(ReportContent report, OutputStream out) throws IOException {
        String page = frame(PageParts.read());
        int data = page.indexOf(DATA);
        out.write(page.substring(0, data).getBytes(StandardCharsets.UTF_8));
        PageData.write(report, out);
        out.write(page.substring(data + DATA.length()).getBytes(StandardCharsets.UTF_8));
    }

    /** All but the data. */
    private static String frame(PageParts parts) {
        return parts.frame()
                .replace("{{policy}}", ContentPolicy.of(parts))
                .replace("{{styles}}", elements("style", parts.styles()))
                .replace("{{scripts}}", elements("script", parts.scripts()));
    }

    private static String elements(String name, List<String> contents) {
        return contents.stream()
                .map(content -> "<" + name + ">" + content + "</" + name + ">")
                .collect(Collectors.joining("\n"));
    }
}
