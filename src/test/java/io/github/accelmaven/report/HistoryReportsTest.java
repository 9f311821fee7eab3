package io.github.accelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.history.HistoryFile;
import io.github.accelmaven.history.HistoryQuery;
import io.github.accelmaven.history.Sessions;
import io.github.accelmaven.history.Thresholds;
import io.github.accelmaven.history.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReportsTest {

    private static final HistoryQuery QUERY = new HistoryQuery(
            20, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final HistoryQuery LAST_TWO = new HistoryQuery(
            2, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Path path;

    HistoryReportsTest(@TempDir Path directory) {
        path = directory.resolve("history.jsonl");
    }

    private HistoryQuery.Answer answer() throws IOException {
        HistoryFile file = new HistoryFile(path, 64_000_000);
        file.append(Sessions.full("20260302-081530-aaaaaa"));
        file.append(Sessions.plain("b,\"c", Instant.parse("2026-03-02T09:00:00Z"), 61_000, 0, 0));
        return QUERY.ask(path, true);
    }

    @Test
    void table_isAligned_andTellsHowTheTimesWent() throws IOException {
        HistoryTable table = new HistoryTable(ZoneOffset.UTC, Thresholds.builtIn(), false);
        assertThat(table.lines(QUERY, answer()))
                .containsExactly(
                        "when              project  profile  command                           time  hits   saved"
                                + "  status      session",
                        "2026-03-02 08:15  shop     default  accel:build -DskipTests=true    12.3 s  80 %  2.00 s"
                                + "  excellent   20260302-081530-aaaaaa",
                        "2026-03-02 09:00  shop     default  accel:build                   1:01 min     -       -"
                                + "  acceptable  b,\"c",
                        "",
                        "2 builds   .@");
    }

    @Test
    void table_tellsHowTheTimesOfBuildsLikeTheLastOneAreSpread() throws IOException {
        HistoryFile file = new HistoryFile(path, 64_000_000);
        file.append(Sessions.plain("cold", Sessions.MORNING, 90_000, 0, 8));
        for (int i = 1; i <= 5; i++) {
            file.append(Sessions.plain("s" + i, Sessions.MORNING, i * 1_000L, 7, 1));
        }
        HistoryTable table = new HistoryTable(ZoneOffset.UTC, Thresholds.builtIn(), false);

        assertThat(table.lines(LAST_TWO, LAST_TWO.ask(path, false)))
                .endsWith(
                        "",
                        "6 builds, the last 2: #@",
                        "5 builds like the last successful one (accel:build, hit rate 75 % to below 100 %): p50 3.00 s,"
                                + " p90 4.60 s, p95 4.80 s");
    }

    @Test
    void table_withUnicode_showsCirclesAndBars() throws IOException {
        HistoryTable table = new HistoryTable(ZoneOffset.UTC, Thresholds.builtIn(), true);
        List<String> lines = table.lines(QUERY, answer());
        assertThat(lines.get(1)).contains("\uD83D\uDFE2 excellent");
        assertThat(lines.get(4)).endsWith("\u2582\u2588");
    }

    @Test
    void csv_quotesWhatHasToBe() throws IOException {
        List<String> lines = HistoryExport.csv(answer());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .isEqualTo("20260302-081530-aaaaaa,2026-03-02T08:15:30.120Z,com.acme:shop,default,"
                        + "accel:build -DskipTests=true,SUCCESS,12345,12345,0.800,2000,0123456789abcdef,main,"
                        + "Linux amd64,8,Jenkins");
        assertThat(lines.get(2)).startsWith("\"b,\"\"c\",2026-03-02T09:00:00Z,");
    }

    @Test
    void json_isAnArray() throws IOException {
        List<String> lines = HistoryExport.json(answer());
        assertThat(lines).hasSize(4).startsWith("[").endsWith("]");
        assertThat(lines.get(1))
                .startsWith("  {\"session_id\":\"20260302-081530-aaaaaa\"")
                .contains("\"metrics\":{\"total_time_ms\":12345,")
                .doesNotContain("\"goals\"")
                .endsWith("\"time_ms\":12345},");
        assertThat(lines.get(2)).endsWith("}");
    }

    @Test
    void times_areShort() {
        assertThat(Times.of(Duration.ofMillis(420))).isEqualTo("0.42 s");
        assertThat(Times.of(Duration.ofMillis(12_340))).isEqualTo("12.3 s");
        assertThat(Times.of(Duration.ofSeconds(125))).isEqualTo("2:05 min");
        assertThat(Times.of(Duration.ofSeconds(3_725))).isEqualTo("1:02:05 h");
    }

    @Test
    void sparkline_ofNothing_isEmpty_andOfEqualNumbersFlat() {
        assertThat(Sparkline.of(new double[0], true)).isEmpty();
        assertThat(Sparkline.of(new double[] {0, 0}, false)).isEqualTo("__");
        assertThat(Sparkline.of(new double[] {5, 5}, false)).isEqualTo("@@");
    }
}
