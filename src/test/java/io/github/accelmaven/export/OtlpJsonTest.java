package io.github.accelmaven.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OtlpJsonTest {

    /** Counts, so that ids are known. */
    private static RandomGenerator counting() {
        return new RandomGenerator() {
            private long last;

            @Override
            public long nextLong() {
                last++;
                return last;
            }

            @Override
            public long nextLong(long bound) {
                return nextLong() - 1;
            }
        };
    }

    @Test
    void of_isWhatTheProtocolWants() throws IOException {
        SessionRecord session = Sessions.withUnits(Sessions.unit("core", "compiler:compile", 100, 400, 1));
        SessionSpans spans = new SessionSpans(session, counting(), Optional.empty());

        String json = new String(
                OtlpJson.of(session, spans.traceId(), spans.list(), Map.of("service.name", "shop")),
                StandardCharsets.UTF_8);

        assertThat(json)
                .startsWith("{\"resourceSpans\":[{\"resource\":{\"attributes\":["
                        + "{\"key\":\"service.name\",\"value\":{\"stringValue\":\"shop\"}},"
                        + "{\"key\":\"service.version\",\"value\":{\"stringValue\":\"0.1.0\"}},")
                .contains("{\"key\":\"os.type\",\"value\":{\"stringValue\":\"linux\"}}")
                .contains("\"scopeSpans\":[{\"scope\":{\"name\":\"io.github.accelmaven\",\"version\":\"0.1.0\"},"
                        + "\"spans\":[{\"traceId\":\"00000000000000010000000000000002\","
                        + "\"spanId\":\"0000000000000003\",\"flags\":257,\"name\":\"BUILD com.acme:shop\",\"kind\":2,"
                        + "\"startTimeUnixNano\":\"1772439330120000000\",\"endTimeUnixNano\":\"1772439331120000000\",")
                .contains("{\"key\":\"cicd.pipeline.result\",\"value\":{\"stringValue\":\"success\"}}")
                .contains("{\"key\":\"accel.cache.hit_rate\",\"value\":{\"doubleValue\":0.0}}")
                .contains("{\"key\":\"accel.cache.misses\",\"value\":{\"intValue\":\"1\"}}")
                .contains("{\"traceId\":\"00000000000000010000000000000002\",\"spanId\":\"0000000000000004\","
                        + "\"parentSpanId\":\"0000000000000003\",\"flags\":257,\"name\":\"core\",\"kind\":1,")
                .endsWith("{\"traceId\":\"00000000000000010000000000000002\",\"spanId\":\"0000000000000005\","
                        + "\"parentSpanId\":\"0000000000000004\",\"flags\":257,\"name\":\"compiler:compile\",\"kind\":1,"
                        + "\"startTimeUnixNano\":\"1772439330220000000\",\"endTimeUnixNano\":\"1772439330620000000\","
                        + "\"attributes\":["
                        + "{\"key\":\"cicd.pipeline.task.name\",\"value\":{\"stringValue\":\"compiler:compile (default)\"}},"
                        + "{\"key\":\"cicd.pipeline.task.run.id\","
                        + "\"value\":{\"stringValue\":\"core compiler:compile (default)\"}},"
                        + "{\"key\":\"cicd.pipeline.task.run.result\",\"value\":{\"stringValue\":\"success\"}},"
                        + "{\"key\":\"accel.module\",\"value\":{\"stringValue\":\"core\"}},"
                        + "{\"key\":\"accel.outcome\",\"value\":{\"stringValue\":\"EXECUTED\"}},"
                        + "{\"key\":\"accel.reason\",\"value\":{\"stringValue\":\"no entry\"}},"
                        + "{\"key\":\"accel.saved_ms\",\"value\":{\"intValue\":\"0\"}},"
                        + "{\"key\":\"accel.worker\",\"value\":{\"intValue\":\"2\"}}]}]}]}]}");
    }

    @Test
    void list_belowAParent_isPartOfItsTrace() {
        TraceParent parent = new TraceParent("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true);
        SessionSpans spans = new SessionSpans(Sessions.full("s1"), counting(), Optional.of(parent));

        assertThat(spans.traceId()).isEqualTo(parent.traceId());
        assertThat(spans.list().get(0).parent()).isEqualTo(parent.spanId());
        assertThat(spans.list().get(0).isOfElsewhere()).isTrue();
        assertThat(spans.list()).filteredOn(Span::isOfElsewhere).hasSize(1);
    }

    @Test
    void list_ofAGoalThatFailed_hasErrorsUpToItsModule() {
        SessionRecord.UnitTime failed = new SessionRecord.UnitTime(
                "core",
                "surefire:test",
                "",
                Duration.ZERO,
                Duration.ofMillis(1),
                Outcome.FAILED,
                "src/test/java/ATest.java changed",
                "there are test failures",
                Duration.ZERO,
                0);
        List<Span> spans = new SessionSpans(Sessions.withUnits(failed), counting(), Optional.empty()).list();

        assertThat(spans.get(1).fault()).isPresent();
        assertThat(spans.get(2).fault()).hasValue("there are test failures");
        assertThat(spans.get(2).attributes())
                .containsEntry("cicd.pipeline.task.run.result", "failure")
                .containsEntry("error.type", "_OTHER")
                .containsEntry("error.message", "there are test failures")
                .containsEntry("accel.reason", "src/test/java/ATest.java changed")
                .containsEntry("accel.worker", 1L);
    }

    @Test
    void list_ofAGoalThatFailedWithoutAWord_doesNotCallTheReasonItsFault() {
        SessionRecord.UnitTime failed = Sessions.unit("core", "surefire:test", Outcome.FAILED, 1, "A.java changed");

        assertThat(new SessionSpans(Sessions.withUnits(failed), counting(), Optional.empty())
                        .list()
                        .get(2)
                        .fault())
                .hasValue("the goal failed");
    }
}
