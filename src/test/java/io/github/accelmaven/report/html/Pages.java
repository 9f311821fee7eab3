package io.github.accelmaven.report.html;

import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.Noise;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Thresholds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages for tests. */
final class Pages {

    private Pages() {}

    /** A build of so many modules, after eight like it, with one recommendation. */
    static ReportContent report(int modules) {
        List<SessionRecord> builds = new ArrayList<>();
        for (int seed = 1; seed <= 9; seed++) {
            builds.add(MadeUpSessions.of("20260302-08" + (15 + seed) + "30-k3f9a" + seed, modules, seed));
        }
        SessionRecord last = builds.get(8);
        return new ReportContent(
                last,
                Optional.of(Thresholds.OF_DEFAULT),
                new PastBuilds(
                        builds.stream().map(SessionRecord::withoutGoals).toList(),
                        Optional.of(new Baseline(last.total().multipliedBy(9).dividedBy(8), false, Noise.NONE))),
                List.of(new Recommendation(
                        "surefire:test of module-002 takes 1.31 s of the critical path in one process",
                        "Let its tests run in several: <forkCount>1C</forkCount>",
                        Duration.ofMillis(900))));
    }

    /** A build with nothing around it. */
    static ReportContent alone(SessionRecord session) {
        return new ReportContent(
                session,
                Optional.empty(),
                new PastBuilds(List.of(session.withoutGoals()), Optional.empty()),
                List.of());
    }

    static String html(ReportContent report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
