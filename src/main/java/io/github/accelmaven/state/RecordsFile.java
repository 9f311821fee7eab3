package io.github.accelmaven.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of a checkout in one file, read once and written once a session.
 *
 * <p>Format: JSON, {@code {"format": 1, "modules": {"<path of the module>": [unit, …]}}}, where a unit is
 * {@code {"unit", "phase", "key", "took", "files": [path, digest, executable, …], "directories": […], "effects": [{"type", …}],
 * "warnings": […]}}. A file of another format or a damaged one counts as absent: records save work, they carry no truth
 * of their own.
 */
public final class RecordsFile {

    private static final int FORMAT = 1;

    private final JsonFile file;

    public RecordsFile(Path file) {
        this.file = new JsonFile(file, FORMAT, "modules");
    }

    /** What {@link #read()} found. */
    public sealed interface Content {
        /** The records by the module's path. */
        record Present(Map<String, ModuleRecord> modules) implements Content {}

        /** No file. */
        record Absent() implements Content {}

        /** A file that says nothing usable, and why. */
        record Damaged(String why) implements Content {}
    }

    public Content read() {
        if (!file.exists()) {
            return new Content.Absent();
        }
        Map<String, ModuleRecord> modules = new LinkedHashMap<>();
        Optional<String> damage = file.read(json -> readModules(json, modules));
        return damage.<Content>map(Content.Damaged::new).orElseGet(() -> new Content.Present(modules));
    }

    /** Replaces the file's content in one step. */
    public void write(Map<String, ModuleRecord> modules) throws IOException {
        file.write(json -> writeModules(modules, json));
    }

    private static void readModules(JsonParser json, Map<String, ModuleRecord> modules) throws IOException {
        JsonFile.expect(json.currentToken() == JsonToken.START_OBJECT, json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            modules.put(json.currentName(), readModule(json));
        }
    }

    private static ModuleRecord readModule(JsonParser json) throws IOException {
        Map<String, UnitRecord> units = new LinkedHashMap<>();
        JsonFile.expect(json.nextToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            UnitRecord unit = readUnit(json);
            units.put(unit.unit(), unit);
        }
        return new ModuleRecord(units);
    }

    private static UnitRecord readUnit(JsonParser json) throws IOException {
        String unit = "";
        String phase = "";
        String key = "";
        long took = 0;
        List<RecordedFile> files = List.of();
        List<String> directories = List.of();
        List<RecordedEffect> effects = List.of();
        List<String> warnings = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "unit" -> unit = json.getText();
                case "phase" -> phase = json.getText();
                case "key" -> key = json.getText();
                case "took" -> took = json.getLongValue();
                case "files" -> files = readFiles(json);
                case "directories" -> directories = JsonFile.readStrings(json);
                case "effects" -> effects = readEffects(json);
                case "warnings" -> warnings = JsonFile.readStrings(json);
                default -> json.skipChildren();
            }
        }
        return new UnitRecord(unit, phase, key, took, files, directories, effects, warnings);
    }

    private static List<RecordedFile> readFiles(JsonParser json) throws IOException {
        List<RecordedFile> files = new ArrayList<>();
        JsonFile.expect(json.currentToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String path = json.getText();
            json.nextToken();
            String digest = json.getText();
            json.nextToken();
            files.add(new RecordedFile(path, digest, json.getBooleanValue()));
        }
        return files;
    }

    private static List<RecordedEffect> readEffects(JsonParser json) throws IOException {
        List<RecordedEffect> effects = new ArrayList<>();
        JsonFile.expect(json.currentToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String type = "";
            SortedMap<String, String> attributes = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("type")) {
                    type = json.getText();
                } else {
                    JsonFile.expect(field.startsWith("."), json);
                    attributes.put(field.substring(1), json.getText());
                }
            }
            effects.add(new RecordedEffect(type, attributes));
        }
        return effects;
    }

    private static void writeModules(Map<String, ModuleRecord> modules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("modules");
        for (Map.Entry<String, ModuleRecord> module : modules.entrySet()) {
            json.writeArrayFieldStart(module.getKey());
            for (UnitRecord unit : module.getValue().all()) {
                write(unit, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(UnitRecord unit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", unit.unit());
        json.writeStringField("phase", unit.phase());
        json.writeStringField("key", unit.key());
        json.writeNumberField("took", unit.tookMillis());
        json.writeArrayFieldStart("files");
        for (RecordedFile file : unit.files()) {
            json.writeString(file.path());
            json.writeString(file.digest());
            json.writeBoolean(file.executable());
        }
        json.writeEndArray();
        JsonFile.writeStrings("directories", unit.directories(), json);
        json.writeArrayFieldStart("effects");
        for (RecordedEffect effect : unit.effects()) {
            json.writeStartObject();
            json.writeStringField("type", effect.type());
            for (Map.Entry<String, String> attribute : effect.attributes().entrySet()) {
                // The prefix keeps an attribute of any name apart from the type.
                json.writeStringField("." + attribute.getKey(), attribute.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonFile.writeStrings("warnings", unit.warnings(), json);
        json.writeEndObject();
    }
}
