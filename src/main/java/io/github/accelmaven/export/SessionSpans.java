package io.github.accelmaven.export;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Makes spans of a session: the session as the run of a pipeline, below it a span for each module, and below these the work
 * units as its tasks, named by OpenTelemetry's semantic conventions for CI/CD where these have a name, else
 * {@code accel.…}. Not thread-safe.
 */
final class SessionSpans {

    private static final HexFormat HEX = HexFormat.of();

    private final SessionRecord session;
    private final RandomGenerator random;
    private final Optional<TraceParent> parent;

    /**
     * @param random where ids come from
     * @param parent the span that the session is part of
     */
    SessionSpans(SessionRecord session, RandomGenerator random, Optional<TraceParent> parent) {
        this.session = session;
        this.random = random;
        this.parent = parent;
    }

    /** The id of the trace, 32 hexadecimal digits: that of the parent, else a new one. */
    String traceId() {
        return parent.map(TraceParent::traceId).orElseGet(() -> newId() + newId());
    }

    /** The spans, the session first, each module before its units. */
    List<Span> list() {
        List<Span> spans = new ArrayList<>();
        Span root = root();
        spans.add(root);
        Map<String, List<SessionRecord.UnitTime>> modules = new LinkedHashMap<>();
        session.goals()
                .forEach(unit -> modules.computeIfAbsent(unit.module(), none -> new ArrayList<>())
                        .add(unit));
        modules.forEach((name, units) -> {
            Span module = module(name, units, root);
            spans.add(module);
            units.forEach(unit -> spans.add(unit(unit, module)));
        });
        return spans;
    }

    private Span root() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("cicd.pipeline.action.name", "BUILD");
        attributes.put("cicd.pipeline.result", session.isSuccess() ? "success" : "failure");
        error(attributes, session.isSuccess());
        attributes.put("accel.command", session.build().command());
        attributes.put("accel.profile", session.build().profile());
        attributes.put("accel.cache.hit_rate", session.cache().hitRate());
        attributes.put("accel.cache.hits", session.cache().hits());
        attributes.put("accel.cache.misses", session.cache().misses());
        attributes.put("accel.cache.saved_ms", session.cache().saved().toMillis());
        attributes.put("accel.workers", (long) session.metrics().workers());
        attributes.put("accel.memory_mb", session.metrics().memoryMegabytes());
        return new Span(
                newId(),
                parent.map(TraceParent::spanId).orElse(""),
                parent.isPresent(),
                "BUILD " + session.build().project(),
                Span.SERVER,
                at(Duration.ZERO),
                at(session.total()),
                session.isSuccess() ? Optional.empty() : Optional.of("the build failed"),
                attributes);
    }

    private Span module(String name, List<SessionRecord.UnitTime> units, Span root) {
        Duration start = units.stream()
                .map(SessionRecord.UnitTime::start)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration end = units.stream()
                .map(unit -> unit.start().plus(unit.took()))
                .max(Duration::compareTo)
                .orElse(start);
        boolean isSuccess = units.stream().noneMatch(unit -> unit.outcome() == Outcome.FAILED);
        return new Span(
                newId(),
                root.id(),
                false,
                name,
                Span.INTERNAL,
                at(start),
                at(end),
                isSuccess ? Optional.empty() : Optional.of("a goal failed"),
                Map.of("accel.module", name));
    }

    private Span unit(SessionRecord.UnitTime unit, Span module) {
        boolean isSuccess = unit.outcome() != Outcome.FAILED;
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("cicd.pipeline.task.name", unit.unit());
        attributes.put("cicd.pipeline.task.run.id", unit.module() + " " + unit.unit());
        attributes.put("cicd.pipeline.task.run.result", result(unit.outcome()));
        error(attributes, isSuccess);
        attributes.put("accel.module", unit.module());
        attributes.put("accel.outcome", unit.outcome().name());
        attributes.put("accel.reason", unit.reason());
        if (!unit.failure().isEmpty()) {
            attributes.put("error.message", unit.failure());
        }
        attributes.put("accel.saved_ms", unit.saved().toMillis());
        attributes.put("accel.worker", unit.worker() + 1L);
        return new Span(
                newId(),
                module.id(),
                false,
                unit.goal(),
                Span.INTERNAL,
                at(unit.start()),
                at(unit.start().plus(unit.took())),
                isSuccess
                        ? Optional.empty()
                        : Optional.of(unit.failure().isEmpty() ? "the goal failed" : unit.failure()),
                attributes);
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> "failure";
            case SKIPPED -> "skip";
            default -> "success";
        };
    }

    /** The convention's word for an error of no known class. */
    private static void error(Map<String, Object> attributes, boolean isSuccess) {
        if (!isSuccess) {
            attributes.put("error.type", "_OTHER");
        }
    }

    private long at(Duration fromBegin) {
        Instant begin = session.timestamp();
        return TimeUnit.SECONDS.toNanos(begin.getEpochSecond()) + begin.getNano() + fromBegin.toNanos();
    }

    /** Zero is no id. */
    private String newId() {
        return HEX.toHexDigits(random.nextLong(Long.MAX_VALUE) + 1);
    }
}
