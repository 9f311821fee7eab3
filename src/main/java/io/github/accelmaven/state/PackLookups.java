package io.github.accelmaven.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the branches, tags and addresses of a checkout's packs stood for when they were looked up last: read once, held in
 * memory, written once. Thread-safe.
 *
 * <p>Format: JSON, {@code {"format": 1, "lookups": {"<name>": {"revision", "at", "tag", "modified"}, …}}}. A file of another
 * format or a damaged one is told and written anew.
 */
public final class PackLookups {

    private static final int FORMAT = 1;

    private final JsonFile file;
    private final Map<String, PackLookup> lookups = new TreeMap<>();
    private boolean isChanged;

    private PackLookups(JsonFile file) {
        this.file = file;
    }

    /**
     * Reads what is known so far.
     *
     * @param file where it stands, if it stands anywhere
     * @param warnings takes a sentence when it cannot be used
     */
    public static PackLookups open(Path file, Consumer<String> warnings) {
        PackLookups opened = new PackLookups(new JsonFile(file, FORMAT, "lookups"));
        if (opened.file.exists()) {
            opened.file.read(opened::read).ifPresent(why -> {
                opened.lookups.clear();
                warnings.accept("What is known of packs in " + file + " is not used: " + why
                        + ". Branches and addresses are looked up again.");
            });
        }
        return opened;
    }

    /**
     * What a name stood for.
     *
     * @param name a digest of what was looked up, which may hold a password
     */
    public synchronized Optional<PackLookup> of(String name) {
        return Optional.ofNullable(lookups.get(name));
    }

    /** Remembers a lookup in place of the last one. */
    public synchronized void put(String name, PackLookup lookup) {
        lookups.put(name, lookup);
        isChanged = true;
    }

    /** Writes what was put since it was written last; nothing when nothing was. */
    public synchronized void save() throws IOException {
        if (!isChanged) {
            return;
        }
        file.write(json -> {
            json.writeObjectFieldStart("lookups");
            for (Map.Entry<String, PackLookup> lookup : lookups.entrySet()) {
                json.writeObjectFieldStart(lookup.getKey());
                json.writeStringField("revision", lookup.getValue().revision());
                json.writeNumberField("at", lookup.getValue().at());
                json.writeStringField("tag", lookup.getValue().tag());
                json.writeStringField("modified", lookup.getValue().modified());
                json.writeEndObject();
            }
            json.writeEndObject();
        });
        isChanged = false;
    }

    private void read(JsonParser json) throws IOException {
        JsonFile.expect(json.currentToken() == JsonToken.START_OBJECT, json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonFile.expect(json.nextToken() == JsonToken.START_OBJECT, json);
            lookups.put(name, readOne(json));
        }
        JsonFile.expect(json.currentToken() == JsonToken.END_OBJECT, json);
    }

    private static PackLookup readOne(JsonParser json) throws IOException {
        String revision = "";
        long at = 0;
        String tag = "";
        String modified = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "revision" -> revision = json.getText();
                case "at" -> at = json.getLongValue();
                case "tag" -> tag = json.getText();
                case "modified" -> modified = json.getText();
                default -> json.skipChildren();
            }
        }
        return new PackLookup(revision, at, tag, modified);
    }
}
