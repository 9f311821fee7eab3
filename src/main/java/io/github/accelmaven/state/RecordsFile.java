package io.github.accelmaven.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;

    public RecordsFile(Path file) {
        this.file = file;
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
        if (!Files.exists(file)) {
            return new Content.Absent();
        }
        try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
            return parse(json);
        } catch (JsonProcessingException e) {
            return new Content.Damaged("it is not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Content.Damaged("it cannot be read: " + FileFaults.describe(e));
        }
    }

    /** Replaces the file's content in one step. */
    public void write(Map<String, ModuleRecord> modules) throws IOException {
        AtomicFiles.write(file, out -> write(modules, out));
    }

    private static Content parse(JsonParser json) throws IOException {
        Map<String, ModuleRecord> modules = new LinkedHashMap<>();
        boolean known = false;
        expect(json.nextToken() == JsonToken.START_OBJECT, json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("format")) {
                if (json.getIntValue() != FORMAT) {
                    return new Content.Damaged(
                            "it has format " + json.getIntValue() + ", this version reads " + FORMAT);
                }
                known = true;
            } else if (field.equals("modules")) {
                expect(json.currentToken() == JsonToken.START_OBJECT, json);
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    modules.put(json.currentName(), readModule(json));
                }
            }
        }
        return known ? new Content.Present(modules) : new Content.Damaged("it does not say which format it has");
    }

    private static ModuleRecord readModule(JsonParser json) throws IOException {
        Map<String, UnitRecord> units = new LinkedHashMap<>();
        expect(json.nextToken() == JsonToken.START_ARRAY, json);
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
                case "directories" -> directories = readStrings(json);
                case "effects" -> effects = readEffects(json);
                case "warnings" -> warnings = readStrings(json);
                default -> json.skipChildren();
            }
        }
        return new UnitRecord(unit, phase, key, took, files, directories, effects, warnings);
    }

    private static List<RecordedFile> readFiles(JsonParser json) throws IOException {
        List<RecordedFile> files = new ArrayList<>();
        expect(json.currentToken() == JsonToken.START_ARRAY, json);
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
        expect(json.currentToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String type = "";
            SortedMap<String, String> attributes = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("type")) {
                    type = json.getText();
                } else {
                    expect(field.startsWith("."), json);
                    attributes.put(field.substring(1), json.getText());
                }
            }
            effects.add(new RecordedEffect(type, attributes));
        }
        return effects;
    }

    private static List<String> readStrings(JsonParser json) throws IOException {
        List<String> strings = new ArrayList<>();
        expect(json.currentToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            strings.add(json.getText());
        }
        return strings;
    }

    private static void expect(boolean condition, JsonParser json) throws IOException {
        if (!condition) {
            throw new com.fasterxml.jackson.core.JsonParseException(json, "unexpected " + json.currentToken());
        }
    }

    private static void write(Map<String, ModuleRecord> modules, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeObjectFieldStart("modules");
            for (Map.Entry<String, ModuleRecord> module : modules.entrySet()) {
                json.writeArrayFieldStart(module.getKey());
                for (UnitRecord unit : module.getValue().all()) {
                    write(unit, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
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
        writeStrings("directories", unit.directories(), json);
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
        writeStrings("warnings", unit.warnings(), json);
        json.writeEndObject();
    }

    private static void writeStrings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
