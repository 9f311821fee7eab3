package io.github.accelmaven.cache.disk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.fingerprint.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code metadata.json}: one JSON object, whose first line has everything but the index, and whose further lines have one
 * entry each.
 *
 * <pre>
 * {"format":1,"bytes":N,"measured":ms,"since":ms,"misses":N,"stores":N,"saved":ms,"hits":{"disk":N},"entries":[
 * ["key","unit",size,created in ms],
 * …
 * ]}
 * </pre>
 *
 * <p>So a session that only counted rewrites the first line and copies the rest unread.
 */
final class MetadataFormat {

    private static final int VERSION = 1;
    private static final byte[] END = "]}\n".getBytes(StandardCharsets.US_ASCII);
    private static final JsonFactory JSON = new JsonFactory();

    private MetadataFormat() {}

    static byte[] encode(Metadata metadata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head(metadata));
        String separator = "";
        for (IndexedEntry entry : metadata.entries().values()) {
            out.write(separator.getBytes(StandardCharsets.US_ASCII));
            out.write(line(entry));
            separator = ",";
        }
        out.write(END);
        return out.toByteArray();
    }

    /** The same books, with more counted; nothing if the bytes cannot be read. */
    static Optional<byte[]> count(byte[] bytes, CacheStatistics session) throws IOException {
        Optional<Metadata> head = decodeHead(bytes);
        int newline = newline(bytes);
        if (head.isEmpty() || newline < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head(head.get().counting(session)));
        out.write(bytes, newline + 1, bytes.length - newline - 1);
        return Optional.of(out.toByteArray());
    }

    /** The books without their entries; nothing if they are damaged, or of another version. */
    static Optional<Metadata> decodeHead(byte[] bytes) {
        return decode(bytes, false);
    }

    /** The books; nothing if they are damaged, or of another version. */
    static Optional<Metadata> decode(byte[] bytes) {
        return decode(bytes, true);
    }

    private static Optional<Metadata> decode(byte[] bytes, boolean withEntries) {
        try (JsonParser json = JSON.createParser(bytes)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            require(number(json, "format") == VERSION);
            long size = number(json, "bytes");
            Instant measured = Instant.ofEpochMilli(number(json, "measured"));
            Instant since = Instant.ofEpochMilli(number(json, "since"));
            long misses = number(json, "misses");
            long stores = number(json, "stores");
            Duration saved = Duration.ofMillis(number(json, "saved"));
            CacheStatistics statistics = new CacheStatistics(hits(json), misses, stores, saved);
            member(json, "entries");
            return Optional.of(new Metadata(size, measured, statistics, since, withEntries ? entries(json) : Map.of()));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Long> hits(JsonParser json) throws IOException {
        member(json, "hits");
        require(json.nextToken() == JsonToken.START_OBJECT);
        Map<String, Long> hits = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String level = json.currentName();
            hits.put(level, nextNumber(json));
        }
        return hits;
    }

    private static Map<Digest, IndexedEntry> entries(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_ARRAY);
        Map<Digest, IndexedEntry> entries = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Digest key = new Digest(nextText(json));
            String unit = nextText(json);
            long size = nextNumber(json);
            entries.put(key, new IndexedEntry(key, unit, size, Instant.ofEpochMilli(nextNumber(json))));
            require(json.nextToken() == JsonToken.END_ARRAY);
        }
        require(json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == JsonToken.END_OBJECT);
        return entries;
    }

    private static byte[] head(Metadata metadata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            CacheStatistics statistics = metadata.statistics();
            json.writeStartObject();
            json.writeNumberField("format", VERSION);
            json.writeNumberField("bytes", metadata.bytes());
            json.writeNumberField("measured", metadata.measured().toEpochMilli());
            json.writeNumberField("since", metadata.since().toEpochMilli());
            json.writeNumberField("misses", statistics.misses());
            json.writeNumberField("stores", statistics.stores());
            json.writeNumberField("saved", statistics.saved().toMillis());
            json.writeObjectFieldStart("hits");
            for (Map.Entry<String, Long> hits : statistics.hits().entrySet()) {
                json.writeNumberField(hits.getKey(), hits.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("entries");
            json.writeRaw('\n');
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        }
        return out.toByteArray();
    }

    private static byte[] line(IndexedEntry entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setHighestNonEscapedChar(126);
            json.writeStartArray();
            json.writeString(entry.key().hex());
            json.writeString(entry.unit());
            json.writeNumber(entry.size());
            json.writeNumber(entry.created().toEpochMilli());
            json.writeEndArray();
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }

    private static int newline(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static long number(JsonParser json, String name) throws IOException {
        member(json, name);
        return nextNumber(json);
    }

    private static void member(JsonParser json, String name) throws IOException {
        require(json.nextToken() == JsonToken.FIELD_NAME && json.currentName().equals(name));
    }

    private static long nextNumber(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static String nextText(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void require(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("not the metadata that this version of accel writes");
        }
    }
}
