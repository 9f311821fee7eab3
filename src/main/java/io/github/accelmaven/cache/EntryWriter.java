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
        json.writeFieldName("unit");
        text(entry.unit());
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
        text(origin.session());
        text(origin.created().toString());
        text(origin.jdk());
        json.writeEndArray();
    }

    private void writeBlobs(List<Blob> blobs) throws IOException {
        json.writeArrayFieldStart("blobs");
        for (Blob blob : blobs) {
            json.writeStartArray();
            text(blob.digest().hex());
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
            text(file.path());
            text(file.digest().hex());
            json.writeNumber(file.size());
            json.writeBoolean(file.executable());
            json.writeNumber(file.modified());
            json.writeNumber(index.getOrDefault(slice.blob(), 0));
            json.writeNumber(slice.offset());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeTexts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            text(text);
        }
        json.writeEndArray();
    }

    private void writeEffects(List<Effect> effects) throws IOException {
        json.writeArrayFieldStart("effects");
        for (Effect effect : effects) {
            json.writeStartArray();
            text(effect.type());
            for (Map.Entry<String, String> attribute : effect.attributes().entrySet()) {
                text(attribute.getKey());
                text(attribute.getValue());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeParts(List<KeyPart> parts) throws IOException {
        json.writeArrayFieldStart("parts");
        for (KeyPart part : parts) {
            json.writeStartArray();
            text(part.name());
            text(part.digest().hex());
            text(part.value());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void text(String text) throws IOException {
        if (text.length() > EntryFormat.LONGEST_TEXT) {
            throw new IOException("a text of it has " + text.length() + " characters");
        }
        json.writeString(text);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
