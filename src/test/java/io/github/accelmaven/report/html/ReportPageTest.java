package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    /** The ways out of a script element, and the characters that end a line in JavaScript alone. */
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)><!--<script>&amp;\u2028\u2029";

    private static final int MOST_BYTES = 3_000_000;

    @Test
    void write_namesTheContentOfEachStyleAndScriptInItsPolicy() throws Exception {
        String page = Pages.html(Pages.report(5));

        assertThat(directive(page, "script-src")).isEqualTo(hashes(page, "script"));
        assertThat(directive(page, "style-src")).isEqualTo(hashes(page, "style"));
        assertThat(directive(page, "default-src")).isEqualTo("'none'");
    }

    @Test
    void write_makesAPageThatLoadsNothingAndNeedsNoExceptionFromItsPolicy() throws IOException {
        String markup = Pages.html(Pages.report(5)).replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");

        assertThat(markup)
                .doesNotContain("{{")
                .doesNotContainPattern("\\s(style|on\\w+|src)\\s*=")
                .doesNotContainPattern("(href|action)\\s*=\\s*\"(?!#)");
    }

    @Test
    void write_whenTheHistoryHoldsMarkup_leavesItAText() throws IOException {
        String page = Pages.html(hostile());

        assertThat(page).doesNotContain("<img").doesNotContain("\u2028").doesNotContain("\u2029");
        assertThat(page.split("</script>", -1))
                .hasSameSizeAs(Pages.html(Pages.report(5)).split("</script>", -1));
        assertThat(page)
                .contains("\\u003C/script\\u003E\\u003Cimg src=x onerror=alert(1)\\u003E")
                .contains("\\u0026amp;\\u2028\\u2029");
    }

    @Test
    void write_aThousandModules_staysBelowThreeMegabytes() throws IOException {
        assertThat(Pages.html(Pages.report(1_000)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void write_theSameBuildTwice_givesTheSameBytes() throws IOException {
        assertThat(Pages.html(Pages.report(5))).isEqualTo(Pages.html(Pages.report(5)));
    }

    /** A build of which every text is hostile. */
    static ReportContent hostile() {
        SessionRecord plain = Sessions.full("hostile");
        SessionRecord session = new SessionRecord(
                HOSTILE,
                plain.timestamp(),
                new SessionRecord.Build("com.acme:" + HOSTILE, HOSTILE, HOSTILE),
                true,
                new SessionRecord.Machine(HOSTILE, 8, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                plain.metrics(),
                plain.cache(),
                Optional.of(new SessionRecord.Git(HOSTILE, HOSTILE, true)),
                plain.counters(),
                plain.phases(),
                List.of(new SessionRecord.UnitTime(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        Duration.ZERO,
                        Duration.ofSeconds(9),
                        Outcome.EXECUTED,
                        HOSTILE,
                        Duration.ZERO,
                        0)));
        return new ReportContent(
                session,
                Optional.empty(),
                new PastBuilds(List.of(session, session), Optional.empty()),
                List.of(new Recommendation(HOSTILE, HOSTILE, Duration.ofSeconds(1))));
    }

    private static String directive(String page, String name) {
        String policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        for (String directive : policy.split(";", -1)) {
            if (directive.trim().startsWith(name + " ")) {
                return directive.trim().substring(name.length() + 1);
            }
        }
        throw new AssertionError("no " + name + " in " + policy);
    }

    private static String hashes(String page, String element) throws GeneralSecurityException {
        StringBuilder hashes = new StringBuilder();
        var contents =
                Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(page);
        while (contents.find()) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(contents.group(1).getBytes(StandardCharsets.UTF_8));
            hashes.append(hashes.isEmpty() ? "" : " ")
                    .append("'sha256-")
                    .append(Base64.getEncoder().encodeToString(digest))
                    .append('\'');
        }
        return hashes.toString();
    }
}
