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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goals without a rule were seen doing, in one file of a checkout: the last run of each goal, and of the
 * {@value #MOST_GOALS} goals that were watched last.
 *
 * <p>Format: JSON, {@code {"format": 1, "goals": [{"module", "unit", "version", "read": […], "written": […],
 * "changesProject", "processes": […], "obstacles": […]}, …]}}, the goal that was watched last at the end. A file of
 * another format or a damaged one counts as absent; watching the goals again makes a new one.
 */
public final class WatchedGoalsFile {

    static final int MOST_GOALS = 200;

    private static final int FORMAT = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;

    public WatchedGoalsFile(Path file) {
        this.file = file;
    }

    /** What {@link #read()} found. */
    public sealed interface Content {
        /** What was seen. */
        record Present(List<WatchedGoal> goals) implements Content {}

        /** A file that says nothing usable, and why. */
        record Damaged(String why) implements Content {}
    }

    /** What was seen so far; nothing without a file. */
    public Content read() {
        if (!Files.exists(file)) {
            return new Content.Present(List.of());
        }
        try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
            return parse(json);
        } catch (JsonProcessingException e) {
            return new Content.Damaged("it is not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Content.Damaged("it cannot be read: " + FileFaults.describe(e));
        }
    }

    /** Replaces the file's content in one step by the earlier goals and what is known better of some of them now. */
    public void write(List<WatchedGoal> earlier, List<WatchedGoal> now) throws IOException {
        List<WatchedGoal> goals = Stream.concat(
                        earlier.stream().filter(goal -> now.stream().noneMatch(goal::isOfSameGoal)), now.stream())
                .toList();
        List<WatchedGoal> kept = goals.subList(Math.max(0, goals.size() - MOST_GOALS), goals.size());
        AtomicFiles.write(file, out -> write(kept, out));
    }

    private static Content parse(JsonParser json) throws IOException {
        List<WatchedGoal> goals = new ArrayList<>();
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
            } else if (field.equals("goals")) {
                expect(json.currentToken() == JsonToken.START_ARRAY, json);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    goals.add(readGoal(json));
                }
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT, json);
        return known ? new Content.Present(goals) : new Content.Damaged("it does not say which format it has");
    }

    private static WatchedGoal readGoal(JsonParser json) throws IOException {
        String module = "";
        String unit = "";
        String version = "";
        List<String> read = List.of();
        List<String> written = List.of();
        boolean changesProject = false;
        List<String> processes = List.of();
        List<String> obstacles = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "module" -> module = json.getText();
                case "unit" -> unit = json.getText();
                case "version" -> version = json.getText();
                case "read" -> read = readStrings(json);
                case "written" -> written = readStrings(json);
                case "changesProject" -> changesProject = json.getBooleanValue();
                case "processes" -> processes = readStrings(json);
                case "obstacles" -> obstacles = readStrings(json);
                default -> json.skipChildren();
            }
        }
        return new WatchedGoal(module, unit, version, read, written, changesProject, processes, obstacles);
    }

    private static List<String> readStrings(JsonParser json) throws IOException {
        List<String> strings = new ArrayList<>();
        expect(json.currentToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            strings.add(json.getText());
        }
        expect(json.currentToken() == JsonToken.END_ARRAY, json);
        return strings;
    }

    private static void expect(boolean condition, JsonParser json) throws IOException {
        if (!condition) {
            throw new JsonParseException(json, "unexpected " + json.currentToken());
        }
    }

    private static void write(List<WatchedGoal> goals, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeArrayFieldStart("goals");
            for (WatchedGoal goal : goals) {
                write(goal, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(WatchedGoal goal, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("module", goal.module());
        json.writeStringField("unit", goal.unit());
        json.writeStringField("version", goal.version());
        writeStrings("read", goal.read(), json);
        writeStrings("written", goal.written(), json);
        json.writeBooleanField("changesProject", goal.changesProject());
        writeStrings("processes", goal.processes(), json);
        writeStrings("obstacles", goal.obstacles(), json);
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
