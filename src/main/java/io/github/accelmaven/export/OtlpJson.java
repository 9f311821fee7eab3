package io.github.accelmaven.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.accelmaven.history.SessionRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Spans in the JSON of the OpenTelemetry protocol: an {@code ExportTraceServiceRequest}, in which ids are hexadecimal, whole
 * numbers of 64 bits are texts and enumerations are numbers. Thread-safe: it has no state.
 */
final class OtlpJson {

    private static final int ERROR = 2;

    /** In a trace that is recorded; that of the parent is known to be of this process, or of another one. */
    private static final int FLAGS = 0x101;

    private static final int FLAGS_OF_ELSEWHERE = 0x301;

    private OtlpJson() {}

    /**
     * The body of a request.
     *
     * @param resource attributes that go before those of the session
     */
    static byte[] of(SessionRecord session, String traceId, List<Span> spans, Map<String, String> resource)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("resourceSpans");
            json.writeStartObject();
            json.writeObjectFieldStart("resource");
            attributes(json, resource(session, resource));
            json.writeEndObject();
            json.writeArrayFieldStart("scopeSpans");
            json.writeStartObject();
            json.writeObjectFieldStart("scope");
            json.writeStringField("name", "io.github.accelmaven");
            json.writeStringField("version", session.machine().accel());
            json.writeEndObject();
            json.writeArrayFieldStart("spans");
            for (Span span : spans) {
                span(json, traceId, span);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> resource(SessionRecord session, Map<String, String> given) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("service.name", "accel");
        resource.put("service.version", session.machine().accel());
        resource.put("telemetry.sdk.name", "accel");
        resource.put("telemetry.sdk.language", "java");
        resource.put("telemetry.sdk.version", session.machine().accel());
        resource.put("process.runtime.version", session.machine().jdk());
        resource.put("os.type", osType(session.machine().os()));
        resource.put("os.description", session.machine().os());
        resource.put("cicd.pipeline.name", session.build().project());
        resource.put("cicd.pipeline.run.id", session.id());
        session.git().ifPresent(git -> {
            resource.put("vcs.ref.head.revision", git.commit());
            if (!git.branch().isEmpty()) {
                resource.put("vcs.ref.head.name", git.branch());
            }
        });
        resource.putAll(given);
        return resource;
    }

    private static String osType(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name.replaceFirst(" .*", "");
    }

    private static void span(JsonGenerator json, String traceId, Span span) throws IOException {
        json.writeStartObject();
        json.writeStringField("traceId", traceId);
        json.writeStringField("spanId", span.id());
        if (!span.parent().isEmpty()) {
            json.writeStringField("parentSpanId", span.parent());
        }
        json.writeNumberField("flags", span.isOfElsewhere() ? FLAGS_OF_ELSEWHERE : FLAGS);
        json.writeStringField("name", span.name());
        json.writeNumberField("kind", span.kind());
        json.writeStringField("startTimeUnixNano", Long.toString(span.start()));
        json.writeStringField("endTimeUnixNano", Long.toString(span.end()));
        attributes(json, span.attributes());
        if (span.fault().isPresent()) {
            json.writeObjectFieldStart("status");
            json.writeStringField("message", span.fault().get());
            json.writeNumberField("code", ERROR);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void attributes(JsonGenerator json, Map<String, ?> attributes) throws IOException {
        json.writeArrayFieldStart("attributes");
        for (Map.Entry<String, ?> attribute : attributes.entrySet()) {
            json.writeStartObject();
            json.writeStringField("key", attribute.getKey());
            json.writeObjectFieldStart("value");
            if (attribute.getValue() instanceof Long number) {
                json.writeStringField("intValue", number.toString());
            } else if (attribute.getValue() instanceof Double number) {
                json.writeNumberField("doubleValue", number);
            } else {
                json.writeStringField("stringValue", String.valueOf(attribute.getValue()));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
