package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestReportsTest {

    private final Path reports;

    TestReportsTest(@TempDir Path directory) {
        reports = directory;
    }

    private void report(String name, String content) throws IOException {
        Files.writeString(reports.resolve(name), content);
    }

    private static String suite(String inCase) {
        return "<testsuite name='a.MainTest'><testcase name='adds'>" + inCase + "</testcase></testsuite>";
    }

    private static Optional<String> failure(Path path) {
        return TestReports.read(path, Instant.EPOCH).failure();
    }

    @Test
    void read_passedTests_isNone() throws IOException {
        report("TEST-a.xml", suite("<system-out>failure error</system-out>"));
        report("TEST-b.xml", suite("<skipped/>"));
        report("failsafe-summary.xml", "<failsafe-summary timeout='false'><failures>0</failures></failsafe-summary>");
        assertThat(failure(reports)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failure", "error", "flakyFailure", "flakyError", "rerunFailure", "rerunError"})
    void read_aFailedOrFlakyTest_namesTheReport(String element) throws IOException {
        report("TEST-a.xml", suite(""));
        report("TEST-b.xml", suite("<" + element + " message='x'/>"));
        assertThat(failure(reports)).contains("tests failed, see TEST-b.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"result='255'", "result='1'", "timeout='true'", "result='255' timeout='false'"})
    void read_aFailedSummary_namesIt(String attributes) throws IOException {
        report("failsafe-summary.xml", "<failsafe-summary " + attributes + "/>");
        assertThat(failure(reports.resolve("failsafe-summary.xml")))
                .contains("integration tests failed, see failsafe-summary.xml");
        assertThat(failure(reports)).isPresent();
    }

    @Test
    void read_aSummaryWithoutTests_isNone() throws IOException {
        report("failsafe-summary.xml", "<failsafe-summary result='254'/>");
        assertThat(failure(reports)).isEmpty();
    }

    @Test
    void read_whatIsNotThere_isNone() {
        assertThat(failure(reports.resolve("missing"))).isEmpty();
    }

    @Test
    void read_aReportThatIsNoXml_countsAsFailed() throws IOException {
        report("TEST-a.xml", "<testsuite");
        assertThat(failure(reports)).get().asString().contains("TEST-a.xml");
    }

    @Test
    void read_aReportWithAnExternalEntity_doesNotReadIt() throws IOException {
        report(
                "TEST-a.xml",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>"
                        + suite("<system-out>&secret;</system-out>"));
        assertThat(failure(reports)).isPresent();
    }

    @Test
    void read_countsTheTestsOfThisRun_failedAndSkippedOnesToo() throws IOException {
        Instant began = Instant.now();
        report("TEST-a.xml", suite("<skipped/>"));
        report("TEST-b.xml", suite("<failure/>"));
        report("TEST-old.xml", suite(""));
        Files.setLastModifiedTime(reports.resolve("TEST-old.xml"), FileTime.from(began.minusSeconds(5)));

        assertThat(TestReports.read(reports, began).tests()).isEqualTo(2);
    }

    @Test
    void read_countsATestOnce_alsoWhereASummaryTellsOfIt() throws IOException {
        report("TEST-a.xml", suite(""));
        report("failsafe-summary.xml", "<failsafe-summary><completed>1</completed></failsafe-summary>");

        assertThat(TestReports.read(reports, Instant.EPOCH)).isEqualTo(new TestReports(1, Optional.empty()));
        assertThat(TestReports.read(reports.resolve("failsafe-summary.xml"), Instant.EPOCH))
                .isEqualTo(TestReports.NONE);
    }
}
