package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of builds that failed, in a real browser. */
class FailedBuildInBrowserTest {

    private static final String FAILURE = "There are test failures.";
    private static final String WHY = "src/main/java/A.java changed";

    @TempDir
    Path directory;

    private Browser browser;

    @BeforeEach
    void setUp() throws IOException {
        browser = Browser.start(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterEach
    void tearDown() {
        browser.close();
    }

    @Test
    void page_namesWhatFailedAndWhatWasNotReached() throws IOException {
        open(failed());

        assertThat(browser.find("#failure").getText())
                .contains("core · surefire:test (default)")
                .contains(FAILURE)
                .contains("It failed after 0.50 s, 0.90 s into the build.")
                .contains("Why it ran: " + WHY)
                .contains("2 modules not reached: web, docs");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void page_ofABuildThatDidNotReachHundredsOfModules_namesThemToThoseWhoAsk() throws IOException {
        String[] modules = IntStream.range(0, 300).mapToObj(i -> "module-" + i).toArray(String[]::new);
        open(Sessions.like(failed()).notReached(modules).build());

        String areNamesSeen = "return document.querySelector('#failure details p').checkVisibility()";
        assertThat(browser.find("#failure summary").getText()).isEqualTo("300 modules not reached");
        assertThat(browser.run(areNamesSeen)).isEqualTo("false");
        browser.find("#failure summary").click();
        assertThat(browser.run(areNamesSeen)).isEqualTo("true");
        assertThat(browser.texts("#failure details p"))
                .singleElement()
                .asString()
                .endsWith("module-298, module-299");
    }

    @Test
    void page_takesTheReasonToRunForNoCauseOfTheFailure() throws IOException {
        open(failed());

        assertThat(browser.texts("#units-rows .reason"))
                .anySatisfy(why -> assertThat(why).endsWith(FAILURE + " · why it ran: " + WHY));
        browser.find("#timeline-svg [data-unit='1']").click();
        assertThat(browser.find("#detail").getText()).contains("why it ran: " + WHY);
    }

    @Test
    void page_comparesNoTimeOfABuildThatFailed() throws IOException {
        ReportContent succeeded = Pages.report(5);
        SessionRecord session = Sessions.like(succeeded.session()).failed().build();
        open(new ReportContent(session, succeeded.thresholds(), succeeded.trend(), succeeded.recommendations()));

        assertThat(browser.find("#status").getText()).isEqualTo("failed");
        assertThat(browser.find("main").getText())
                .doesNotContain("usual")
                .doesNotContain("faster")
                .contains("This build failed: its time cannot be compared");
        assertThat(browser.findAll("#trend canvas")).isEmpty();
    }

    @Test
    void page_ofAPipelineThatFailed_namesThePhasesThatWereLeftOut() throws IOException {
        open(Sessions.ofUnits(
                        phase("three", Outcome.FAILED, 600, "its table names no inputs"),
                        phase("build", Outcome.SKIPPED, 0, "it needs 'three', which failed"))
                .failed()
                .build());

        assertThat(browser.find("#failure").getText())
                .contains("phase three · commands")
                .contains("1 phase left out: build (it needs 'three', which failed)");
    }

    @Test
    void page_ofABuildThatSucceeded_speaksOfNoFailure() throws IOException {
        browser.open(Files.writeString(directory.resolve("report.html"), Pages.html(Pages.report(5))));

        assertThat(browser.find("#failure").isDisplayed()).isFalse();
    }

    private void open(SessionRecord session) throws IOException {
        open(Pages.alone(session));
    }

    private void open(ReportContent report) throws IOException {
        browser.open(Files.writeString(directory.resolve("report.html"), Pages.html(report)));
    }

    private static SessionRecord failed() {
        return Sessions.ofUnits(
                        Sessions.unit("core", "compiler:compile", 0, 400, 0),
                        Sessions.unit("core", "surefire:test", 400, 500, 0, Outcome.FAILED, WHY)
                                .failedWith(FAILURE))
                .failed()
                .notReached("web", "docs")
                .build();
    }

    private static SessionRecord.UnitTime phase(String name, Outcome outcome, long millis, String reason) {
        return new SessionRecord.UnitTime(
                name, "commands", "", Duration.ZERO, Duration.ofMillis(millis), outcome, reason, Duration.ZERO, 0);
    }
}
