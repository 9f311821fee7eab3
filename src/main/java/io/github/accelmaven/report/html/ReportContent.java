package io.github.accelmaven.report.html;

import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Thresholds;
import java.util.List;
import java.util.Optional;

/**
 * What a page tells of a build. Immutable.
 *
 * @param session the build, with its work units
 * @param thresholds those of its class; empty when nobody knows that class any more
 * @param trend the builds like it
 * @param recommendations what would make it faster, the largest saving first
 */
public record ReportContent(
        SessionRecord session,
        Optional<Thresholds> thresholds,
        PastBuilds trend,
        List<Recommendation> recommendations) {

    public ReportContent {
        recommendations = List.copyOf(recommendations);
    }
}
