package io.github.accelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.analysis.Series;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final SessionRecord USUAL = session(4, 1_000, 1_000);

    @Test
    void trend_ofSlowerBuilds_saysSo_andWhy() {
        assertThat(Findings.trend(series(20, 5, session(1, 1_500, 1_300))))
                .containsExactly(
                        "Regression: the last 5 builds like it take 1.50 s, 50 % more than those before (1.00 s; p = below"
                                + " 0.001)",
                        "  1 worker, 4 before", "  core compile (default) takes 1.30 s, 1.00 s before");
    }

    @Test
    void trend_whenNothingTellsWhy_saysThat() {
        assertThat(Findings.trend(series(20, 5, session(4, 1_500, 1_000))))
                .hasSize(2)
                .last()
                .asString()
                .contains("does not tell why");
    }

    @Test
    void trend_ofBuildsAsUsual_isSilent() {
        assertThat(Findings.trend(series(20, 5, USUAL))).isEmpty();
    }

    @Test
    void advice_tellsWhatItSaves_andWhatToDo() {
        assertThat(Findings.advice(List.of(new Recommendation("web is slow", "Split web", Duration.ofSeconds(12)))))
                .containsExactly("web is slow", "  Split web (saves up to 12.0 s)");
    }

    private static Series series(int before, int after, SessionRecord slower) {
        List<SessionRecord> sessions = new ArrayList<>(Collections.nCopies(before, USUAL));
        sessions.addAll(Collections.nCopies(after, slower));
        return new Series(sessions);
    }

    private static SessionRecord session(int workers, long millis, long compile) {
        return Sessions.ofUnits(Sessions.unit("core", "compile", 0, compile, 0))
                .workers(workers)
                .took(millis)
                .build();
    }
}
