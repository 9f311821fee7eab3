package io.github.accelmaven.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.accelmaven.analysis.CriticalPath;
import io.github.accelmaven.analysis.MavenStart;
import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Thresholds;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what the page shows as one object of JSON that may stand in a script element. Times are in milliseconds, sizes in
 * 10³ bytes. Its reader is {@code model.js}, of the same version. Not thread-safe.
 */
final class PageData {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .characterEscapes(new ScriptSafeText())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final ReportContent report;
    private final JsonGenerator json;

    private PageData(ReportContent report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    /**
     * Writes it, and leaves the stream open.
     *
     * @throws IOException when the stream takes nothing more
     */
    static void write(ReportContent report, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new PageData(report, json).write();
        }
    }

    private void write() throws IOException {
        SessionRecord session = report.session();
        json.writeStartObject();
        build(session);
        machine(session.machine());
        metrics(session);
        cache(session.cache());
        git(session);
        numbers("counters", session.counters());
        phases(PhaseOrder.of(session.phases()));
        notReached(session.notReached());
        UnitColumns units = new UnitColumns(session.goals(), json);
        json.writeFieldName("units");
        units.write();
        json.writeFieldName("criticalPath");
        units.writePath(CriticalPath.of(session));
        trend(report.trend());
        recommendations(report.recommendations());
        json.writeEndObject();
    }

    private void build(SessionRecord session) throws IOException {
        json.writeObjectFieldStart("build");
        json.writeStringField("id", session.id());
        json.writeStringField("timestamp", session.timestamp().toString());
        json.writeStringField("project", session.build().project());
        json.writeStringField("profile", session.build().profile());
        json.writeStringField("command", session.build().command());
        json.writeBooleanField("success", session.isSuccess());
        if (report.thresholds().isPresent()) {
            Thresholds thresholds = report.thresholds().get();
            json.writeStringField("status", thresholds.status(session.total()).word());
            json.writeArrayFieldStart("thresholds");
            for (long millis : thresholds.millis()) {
                json.writeNumber(millis);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void machine(SessionRecord.Machine machine) throws IOException {
        json.writeObjectFieldStart("machine");
        json.writeStringField("os", machine.os());
        json.writeNumberField("cores", machine.cores());
        json.writeStringField("ci", machine.ci());
        json.writeStringField("jdk", machine.jdk());
        json.writeStringField("maven", machine.maven());
        json.writeStringField("accel", machine.accel());
        json.writeEndObject();
    }

    private void metrics(SessionRecord session) throws IOException {
        SessionRecord.Metrics metrics = session.metrics();
        json.writeObjectFieldStart("metrics");
        json.writeNumberField("total", metrics.total().toMillis());
        json.writeNumberField("memoryMegabytes", metrics.memoryMegabytes());
        json.writeNumberField("files", metrics.files());
        json.writeNumberField("outputKilobytes", metrics.outputKilobytes());
        json.writeNumberField("cpu", metrics.cpu().toMillis());
        json.writeNumberField("workers", metrics.workers());
        json.writeNumberField("parallelism", metrics.parallelism());
        Optional<Duration> start = MavenStart.of(session);
        if (start.isPresent()) {
            json.writeNumberField("mavenStart", start.get().toMillis());
        }
        json.writeEndObject();
    }

    private void cache(SessionRecord.CacheUse cache) throws IOException {
        json.writeObjectFieldStart("cache");
        json.writeNumberField("hits", cache.hits());
        json.writeNumberField("misses", cache.misses());
        json.writeNumberField("loadedKilobytes", cache.loadedKilobytes());
        json.writeNumberField("storedKilobytes", cache.storedKilobytes());
        json.writeNumberField("saved", cache.saved().toMillis());
        numbers("byLevel", cache.byLevel());
        json.writeEndObject();
    }

    private void git(SessionRecord session) throws IOException {
        if (session.git().isPresent()) {
            SessionRecord.Git git = session.git().get();
            json.writeObjectFieldStart("git");
            json.writeStringField("commit", git.commit());
            json.writeStringField("branch", git.branch());
            json.writeBooleanField("dirty", git.dirty());
            json.writeEndObject();
        }
    }

    private void numbers(String name, Map<String, Long> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }

    private void phases(List<Map.Entry<String, SessionRecord.PhaseTime>> phases) throws IOException {
        json.writeArrayFieldStart("phases");
        for (Map.Entry<String, SessionRecord.PhaseTime> phase : phases) {
            json.writeStartObject();
            json.writeStringField("name", phase.getKey());
            json.writeNumberField("took", phase.getValue().took().toMillis());
            json.writeBooleanField("cacheHit", phase.getValue().cacheHit());
            json.writeStringField("outcome", phase.getValue().outcome().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void notReached(List<String> modules) throws IOException {
        json.writeArrayFieldStart("notReached");
        for (String module : modules) {
            json.writeString(module);
        }
        json.writeEndArray();
    }

    private void trend(PastBuilds trend) throws IOException {
        json.writeObjectFieldStart("trend");
        if (trend.baseline().isPresent()) {
            Baseline baseline = trend.baseline().get();
            json.writeNumberField("baseline", baseline.time().toMillis());
            json.writeNumberField("noise", Math.round(baseline.noise().around((double)
                    baseline.time().toMillis())));
            json.writeBooleanField("isPinned", baseline.isPinned());
        }
        json.writeNumberField("most", Baseline.BUILDS);
        json.writeArrayFieldStart("builds");
        for (SessionRecord build : trend.builds()) {
            json.writeStartObject();
            json.writeStringField("id", build.id());
            json.writeStringField("timestamp", build.timestamp().toString());
            json.writeNumberField("total", build.total().toMillis());
            json.writeNumberField("hitRate", build.cache().hitRate());
            json.writeStringField(
                    "commit", build.git().map(SessionRecord.Git::commit).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void recommendations(List<Recommendation> recommendations) throws IOException {
        json.writeArrayFieldStart("recommendations");
        for (Recommendation recommendation : recommendations) {
            json.writeStartObject();
            json.writeStringField("what", recommendation.what());
            json.writeStringField("fix", recommendation.fix());
            json.writeNumberField("saving", recommendation.saving().toMillis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
