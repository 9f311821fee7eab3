package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageDataTest {

    @Test
    void write_tellsAllThatTheHistoryHoldsOfTheBuild() throws IOException {
        assertThat(json(Pages.alone(Sessions.full("20260302-081530-k3f9ab"))))
                .contains("\"id\":\"20260302-081530-k3f9ab\",\"timestamp\":\"2026-03-02T08:15:30.120Z\"")
                .contains("\"project\":\"com.acme:shop\",\"profile\":\"default\"")
                .contains("\"command\":\"accel:build -DskipTests=true\",\"success\":true}")
                .contains("\"machine\":{\"os\":\"Linux amd64\",\"cores\":8,\"ci\":\"Jenkins\"")
                .contains(
                        "\"metrics\":{\"total\":12345,\"memoryMegabytes\":412,\"files\":1234,\"outputKilobytes\":56789")
                .contains("\"cache\":{\"hits\":8,\"misses\":2")
                .contains("\"git\":{\"commit\":\"0123456789abcdef\",\"branch\":\"main\",\"dirty\":true}")
                .contains(
                        "\"phases\":[{\"name\":\"build\",\"took\":11000,\"cacheHit\":false,\"outcome\":\"EXECUTED\"}]")
                .contains("\"recommendations\":[]");
    }

    @Test
    void write_holdsEachTextOfTheUnitsOnce() throws IOException {
        String json = json(Pages.alone(Sessions.withUnits(
                Sessions.unit("core", "compiler:compile", 0, 100, 0),
                Sessions.unit("core", "jar:jar", 100, 10, 0),
                Sessions.unit("web", "compiler:compile", 110, 50, 1))));

        assertThat(json)
                .contains("\"module\":[0,0,1],\"goal\":[2,3,2],\"execution\":[4,4,4],\"start\":[0,100,110]")
                .contains(
                        "\"texts\":[\"core\",\"web\",\"compiler:compile\",\"jar:jar\",\"default\",\"EXECUTED\",\"no entry\",\"\"]")
                .contains("\"criticalPath\":[0,1,2]");
    }

    @Test
    void write_whenUnitsAreEqual_keepsThemApartOnTheCriticalPath() throws IOException {
        SessionRecord.UnitTime unit = Sessions.unit("core", "jar:jar", 0, 0, 0);
        SessionRecord.UnitTime same = Sessions.unit("core", "jar:jar", 0, 0, 0);

        assertThat(json(Pages.alone(Sessions.withUnits(unit, same)))).contains("\"criticalPath\":[0,1]");
    }

    @Test
    void write_whenTheClassOfThresholdsIsKnown_saysHowTheTimeReads() throws IOException {
        assertThat(json(Pages.report(5)))
                .containsPattern("\"status\":\"excellent\",\"thresholds\":\\[30000,45000,120000]");
        assertThat(json(Pages.alone(Sessions.full("one")))).doesNotContain("status");
    }

    @Test
    void write_namesNoBuildOfTheTrendTwice() throws IOException {
        String trend = json(Pages.report(5)).replaceAll(".*\"trend\":", "");

        assertThat(Pattern.compile("\"id\":").matcher(trend).results()).hasSize(9);
        assertThat(trend).contains("\"isPinned\":false,\"most\":20").containsPattern("\"baseline\":\\d+");
    }

    private static String json(ReportContent report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageData.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
