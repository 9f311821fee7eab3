package io.github.accelmaven.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of small records: a JSON object with the number of its format and one field with all the rest. Immutable. */
final class JsonFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final int format;
    private final String field;

    JsonFile(Path file, int format, String field) {
        this.file = file;
        this.format = format;
        this.field = field;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Takes the value of the field, on whose first token the parser stands. */
    interface Reader {
        void read(JsonParser json) throws IOException;
    }

    /** Writes the field, name and value. */
    interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    /** Why the file says nothing usable; empty when all of it was read. */
    Optional<String> read(Reader reader) {
        try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
            return parse(json, reader);
        } catch (JsonProcessingException e) {
            return Optional.of("it is not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return Optional.of("it cannot be read: " + FileFaults.describe(e));
        }
    }

    private Optional<String> parse(JsonParser json, Reader reader) throws IOException {
        boolean known = false;
        expect(json.nextToken() == JsonToken.START_OBJECT, json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("format")) {
                if (json.getIntValue() != format) {
                    return Optional.of("it has format " + json.getIntValue() + ", this version reads " + format);
                }
                known = true;
            } else if (name.equals(field)) {
                reader.read(json);
            } else {
                json.skipChildren();
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT, json);
        return known ? Optional.empty() : Optional.of("it does not say which format it has");
    }

    /** Replaces the file's content in one step. */
    void write(Writer writer) throws IOException {
        AtomicFiles.write(file, out -> {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartObject();
                json.writeNumberField("format", format);
                writer.write(json);
                json.writeEndObject();
            }
        });
    }

    static List<String> readStrings(JsonParser json) throws IOException {
        List<String> strings = new ArrayList<>();
        expect(json.currentToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            strings.add(json.getText());
        }
        expect(json.currentToken() == JsonToken.END_ARRAY, json);
        return strings;
    }

    static void writeStrings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void expect(boolean condition, JsonParser json) throws IOException {
        if (!condition) {
            throw new JsonParseException(json, "unexpected " + json.currentToken());
        }
    }
}
