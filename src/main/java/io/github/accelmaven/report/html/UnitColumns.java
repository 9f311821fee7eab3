package io.github.accelmaven.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.accelmaven.analysis.CriticalPath;
import io.github.accelmaven.history.SessionRecord;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Writes work units column by column, with each text once: ten thousand of them are some hundred kilobytes. Not thread-safe.
 */
final class UnitColumns {

    private final List<SessionRecord.UnitTime> units;
    private final StringTable texts = new StringTable();
    private final JsonGenerator json;

    UnitColumns(List<SessionRecord.UnitTime> units, JsonGenerator json) {
        this.units = units;
        this.json = json;
    }

    /** Writes the value of a field: columns, and the texts that their numbers stand for. */
    void write() throws IOException {
        json.writeStartObject();
        column("module", unit -> texts.number(unit.module()));
        column("goal", unit -> texts.number(unit.goal()));
        column("execution", unit -> texts.number(unit.execution()));
        column("start", unit -> unit.start().toMillis());
        column("took", unit -> unit.took().toMillis());
        column("outcome", unit -> texts.number(unit.outcome().name()));
        column("reason", unit -> texts.number(unit.reason()));
        column("failure", unit -> texts.number(unit.failure()));
        column("saved", unit -> unit.saved().toMillis());
        column("worker", SessionRecord.UnitTime::worker);
        json.writeArrayFieldStart("texts");
        for (String text : texts.texts()) {
            json.writeString(text);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes an array of the places of the units of a path. */
    void writePath(CriticalPath path) throws IOException {
        // By identity: two units may be equal in everything that the history holds of them.
        IdentityHashMap<SessionRecord.UnitTime, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            places.put(units.get(i), i);
        }
        json.writeStartArray();
        for (SessionRecord.UnitTime unit : path.units()) {
            json.writeNumber(places.getOrDefault(unit, -1));
        }
        json.writeEndArray();
    }

    private void column(String name, ToLongFunction<SessionRecord.UnitTime> value) throws IOException {
        json.writeArrayFieldStart(name);
        for (SessionRecord.UnitTime unit : units) {
            json.writeNumber(value.applyAsLong(unit));
        }
        json.writeEndArray();
    }
}
