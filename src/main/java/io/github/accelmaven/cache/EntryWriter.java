package io.github.accelmaven.cache;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the body of {@link EntryFormat}; {@link EntryReader} is its mirror, member by member. */
final class EntryWriter implements Closeable {

    private final JsonGenerator json;

    EntryWriter(JsonGenerator json) {
        // A console may print half a character; escaped, it does not end the entry.
        this.json = json.setHighestNonEscapedChar(126);
    }

    void write(StoredEntry stored) throws IOException {
        Entry entry = stored.entry();
        json.writeStartObject();
        json.writeStringField("key", entry.key().hex());
        json.writeStringField("unit", entry.unit());
        writeOrigin(entry.origin());
        json.writeNumberField("took", entry.took().toNanos());
        List<Blob> blobs = List.copyOf(stored.blobs());
        writeBlobs(blobs);
        writeFiles(stored, blobs);
        writeTexts("directories", entry.directories());
        writeEffects(entry.effects());
        writeTexts("warnings", entry.warnings());
        writeParts(entry.parts());
        json.writeEndObject();
    }

    private void writeOrigin(Origin origin) throws IOException {
        json.writeArrayFieldStart("origin");
        json.writeString(origin.session());
        json.writeString(origin.created().toString());
        json.writeString(origin.jdk());
        json.writeEndArray();
    }

    private void writeBlobs(List<Blob> blobs) throws IOException {
        json.writeArrayFieldStart("blobs");
        for (Blob blob : blobs) {
            json.writeStartArray();
            json.writeString(blob.digest().hex());
            json.writeNumber(blob.size());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeFiles(StoredEntry stored, List<Blob> blobs) throws IOException {
        Map<Blob, Integer> index = new HashMap<>();
        blobs.forEach(blob -> index.put(blob, index.size()));
        json.writeArrayFieldStart("files");
        for (OutputFile file : stored.entry().files()) {
            Slice slice = stored.sliceOf(file);
            json.writeStartArray();
            json.writeString(file.path());
            json.writeString(file.digest().hex());
            json.writeNumber(file.size());
            json.writeBoolean(file.executable());
            json.writeNumber(index.getOrDefault(slice.blob(), 0));
            json.writeNumber(slice.offset());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeTexts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void writeEffects(List<Effect> effects) throws IOException {
        json.writeArrayFieldStart("effects");
        for (Effect effect : effects) {
            json.writeStartArray();
            json.writeString(effect.type());
            for (Map.Entry<String, String> attribute : effect.attributes().entrySet()) {
                json.writeString(attribute.getKey());
                json.writeString(attribute.getValue());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeParts(List<KeyPart> parts) throws IOException {
        json.writeArrayFieldStart("parts");
        for (KeyPart part : parts) {
            json.writeStartArray();
            json.writeString(part.name());
            json.writeString(part.digest().hex());
            json.writeString(part.value());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
