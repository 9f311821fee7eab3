package io.github.accelmaven.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final JsonFile file;

    public WatchedGoalsFile(Path file) {
        this.file = new JsonFile(file, FORMAT, "goals");
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
        List<WatchedGoal> goals = new ArrayList<>();
        Optional<String> damage = file.exists() ? file.read(json -> readGoals(json, goals)) : Optional.empty();
        return damage.<Content>map(Content.Damaged::new).orElseGet(() -> new Content.Present(goals));
    }

    /** Replaces the file's content in one step by the earlier goals and what is known better of some of them now. */
    public void write(List<WatchedGoal> earlier, List<WatchedGoal> now) throws IOException {
        List<WatchedGoal> goals = Stream.concat(
                        earlier.stream().filter(goal -> now.stream().noneMatch(goal::isOfSameGoal)), now.stream())
                .toList();
        List<WatchedGoal> kept = goals.subList(Math.max(0, goals.size() - MOST_GOALS), goals.size());
        file.write(json -> writeGoals(kept, json));
    }

    private static void readGoals(JsonParser json, List<WatchedGoal> goals) throws IOException {
        JsonFile.expect(json.currentToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            goals.add(readGoal(json));
        }
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
                case "read" -> read = JsonFile.readStrings(json);
                case "written" -> written = JsonFile.readStrings(json);
                case "changesProject" -> changesProject = json.getBooleanValue();
                case "processes" -> processes = JsonFile.readStrings(json);
                case "obstacles" -> obstacles = JsonFile.readStrings(json);
                default -> json.skipChildren();
            }
        }
        return new WatchedGoal(module, unit, version, read, written, changesProject, processes, obstacles);
    }

    private static void writeGoals(List<WatchedGoal> goals, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("goals");
        for (WatchedGoal goal : goals) {
            write(goal, json);
        }
        json.writeEndArray();
    }

    private static void write(WatchedGoal goal, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("module", goal.module());
        json.writeStringField("unit", goal.unit());
        json.writeStringField("version", goal.version());
        JsonFile.writeStrings("read", goal.read(), json);
        JsonFile.writeStrings("written", goal.written(), json);
        json.writeBooleanField("changesProject", goal.changesProject());
        JsonFile.writeStrings("processes", goal.processes(), json);
        JsonFile.writeStrings("obstacles", goal.obstacles(), json);
        json.writeEndObject();
    }
}
