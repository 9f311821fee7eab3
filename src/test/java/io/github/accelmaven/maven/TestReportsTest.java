package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void failureIn_passedTests_isNone() throws IOException {
        report("TEST-a.xml", suite("<system-out>failure error</system-out>"));
        report("TEST-b.xml", suite("<skipped/>"));
        report("failsafe-summary.xml", "<failsafe-summary timeout='false'><failures>0</failures></failsafe-summary>");
        assertThat(TestReports.failureIn(reports)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failure", "error", "flakyFailure", "flakyError", "rerunFailure", "rerunError"})
    void failureIn_aFailedOrFlakyTest_namesTheReport(String element) throws IOException {
        report("TEST-a.xml", suite(""));
        report("TEST-b.xml", suite("<" + element + " message='x'/>"));
        assertThat(TestReports.failureIn(reports)).contains("tests failed, see TEST-b.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"result='255'", "result='1'", "timeout='true'", "result='255' timeout='false'"})
    void failureIn_aFailedSummary_namesIt(String attributes) throws IOException {
        report("failsafe-summary.xml", "<failsafe-summary " + attributes + "/>");
        assertThat(TestReports.failureIn(reports.resolve("failsafe-summary.xml")))
                .contains("integration tests failed, see failsafe-summary.xml");
        assertThat(TestReports.failureIn(reports)).isPresent();
    }

    @Test
    void failureIn_aSummaryWithoutTests_isNone() throws IOException {
        report("failsafe-summary.xml", "<failsafe-summary result='254'/>");
        assertThat(TestReports.failureIn(reports)).isEmpty();
    }

    @Test
    void failureIn_whatIsNotThere_isNone() {
        assertThat(TestReports.failureIn(reports.resolve("missing"))).isEmpty();
    }

    @Test
    void failureIn_aReportThatIsNoXml_countsAsFailed() throws IOException {
        report("TEST-a.xml", "<testsuite");
        assertThat(TestReports.failureIn(reports)).get().asString().contains("TEST-a.xml");
    }

    @Test
    void failureIn_aReportWithAnExternalEntity_doesNotReadIt() throws IOException {
        report(
                "TEST-a.xml",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>"
                        + suite("<system-out>&secret;</system-out>"));
        assertThat(TestReports.failureIn(reports)).isPresent();
    }
}
