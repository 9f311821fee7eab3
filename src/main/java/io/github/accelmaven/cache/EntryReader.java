package io.github.accelmaven.cache;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.accelmaven.fingerprint.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the body of {@link EntryFormat}; {@link EntryWriter} is its mirror, member by member. */
final class EntryReader implements Closeable {

    /** Reads one row of an array. */
    private interface Row<T> {
        T read() throws IOException;
    }

    private final JsonParser json;
    private final Map<Digest, Slice> slices = new LinkedHashMap<>();

    EntryReader(JsonParser json) {
        this.json = json;
    }

    StoredEntry read() throws IOException {
        json.nextToken();
        take(JsonToken.START_OBJECT);
        member("key");
        Digest key = digest();
        member("unit");
        String unit = text();
        member("origin");
        Origin origin = row(() -> new Origin(text(), Instant.parse(text()), text()));
        member("took");
        Duration took = Duration.ofNanos(number());
        List<Blob> blobs = rows("blobs", () -> row(() -> new Blob(digest(), number())));
        List<OutputFile> files = rows("files", () -> row(() -> file(blobs)));
        List<String> directories = rows("directories", this::text);
        List<Effect> effects = rows("effects", () -> row(this::effect));
        List<String> warnings = rows("warnings", this::text);
        List<KeyPart> parts = rows("parts", () -> row(() -> new KeyPart(text(), digest(), text())));
        expect(JsonToken.END_OBJECT);
        return new StoredEntry(
                new Entry(key, unit, origin, took, files, directories, effects, warnings, parts), slices);
    }

    private OutputFile file(List<Blob> blobs) throws IOException {
        OutputFile file = new OutputFile(text(), digest(), number(), flag(), number());
        long index = number();
        if (index < 0 || index >= blobs.size()) {
            throw new IOException("'" + file.path() + "' lies in blob " + index + " of " + blobs.size());
        }
        slices.put(file.digest(), new Slice(blobs.get((int) index), number()));
        return file;
    }

    private Effect effect() throws IOException {
        String type = text();
        TreeMap<String, String> attributes = new TreeMap<>();
        while (json.currentToken() != JsonToken.END_ARRAY) {
            attributes.put(text(), text());
        }
        return new Effect(type, attributes);
    }

    private <T> List<T> rows(String name, Row<T> row) throws IOException {
        member(name);
        return row(() -> {
            List<T> rows = new ArrayList<>();
            while (json.currentToken() != JsonToken.END_ARRAY) {
                rows.add(row.read());
            }
            return rows;
        });
    }

    private <T> T row(Row<T> columns) throws IOException {
        take(JsonToken.START_ARRAY);
        T value = columns.read();
        take(JsonToken.END_ARRAY);
        return value;
    }

    private void member(String name) throws IOException {
        expect(JsonToken.FIELD_NAME);
        if (!json.currentName().equals(name)) {
            throw new IOException("'" + json.currentName() + "' stands where '" + name + "' belongs");
        }
        json.nextToken();
    }

    private Digest digest() throws IOException {
        return new Digest(text());
    }

    private String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        String text = json.getText();
        json.nextToken();
        return text;
    }

    private long number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        long number = json.getLongValue();
        json.nextToken();
        return number;
    }

    private boolean flag() throws IOException {
        boolean flag = json.currentToken() == JsonToken.VALUE_TRUE;
        take(flag ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE);
        return flag;
    }

    private void take(JsonToken token) throws IOException {
        expect(token);
        json.nextToken();
    }

    private void expect(JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw new IOException(json.currentToken() + " stands where " + token + " belongs");
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
