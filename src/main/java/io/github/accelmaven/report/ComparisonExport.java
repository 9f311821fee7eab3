package io.github.accelmaven.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.accelmaven.analysis.Comparison;
import io.github.accelmaven.analysis.Item;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * A comparison for other programs: one JSON object with {@code session}, {@code with} (ids), {@code items}
 * ({@code kind, name, before_ms, after_ms, change}) and {@code outcomes}
 * ({@code unit, before, after, reason}). Thread-safe: it has no state.
 */
public final class ComparisonExport {

    private ComparisonExport() {}

    /**
     * The lines of the object.
     *
     * @param session the id of the session that is looked at
     * @param with the ids of those that it is compared with
     * @throws IOException never, in fact: the text is in memory
     */
    public static List<String> json(String session, List<String> with, Comparison comparison) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("session", session);
            json.writeArrayFieldStart("with");
            for (String id : with) {
                json.writeString(id);
            }
            json.writeEndArray();
            items(json, comparison);
            outcomes(json, comparison);
            json.writeEndObject();
        }
        return text.toString().lines().toList();
    }

    private static void items(JsonGenerator json, Comparison comparison) throws IOException {
        json.writeArrayFieldStart("items");
        for (Comparison.Change change : comparison.items()) {
            json.writeStartObject();
            json.writeStringField("kind", change.item().kind().name());
            json.writeStringField("name", change.item().name());
            json.writeNumberField("before_ms", change.before().toMillis());
            json.writeNumberField("after_ms", change.after().toMillis());
            json.writeStringField("change", change.direction().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void outcomes(JsonGenerator json, Comparison comparison) throws IOException {
        json.writeArrayFieldStart("outcomes");
        for (Comparison.OutcomeChange change : comparison.outcomes()) {
            json.writeStartObject();
            json.writeStringField("unit", Item.of(change.after()).name());
            json.writeStringField("before", change.before().outcome().name());
            json.writeStringField("after", change.after().outcome().name());
            json.writeStringField("reason", change.after().reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
