package io.github.accelmaven.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The last runs of the phases of a checkout, at most {@value #MOST_RUNS} for each: read once, held in memory, written once.
 * Thread-safe.
 *
 * <p>Format: JSON, {@code {"format": 1, "phases": {"<name>": [{"start", "millis", "outcome", "key"}, …], …}}}, the last run
 * of a phase at the end. A file of another format or a damaged one is set aside beside itself, and a new one begun.
 */
public final class PhaseRuns {

    static final int MOST_RUNS = 100;

    private static final int FORMAT = 1;

    private final JsonFile file;
    private final Map<String, List<PhaseRun>> runs = new LinkedHashMap<>();
    private final int reads;
    private int writes;
    private boolean isChanged;

    private PhaseRuns(JsonFile file, Map<String, List<PhaseRun>> runs, int reads) {
        this.file = file;
        this.runs.putAll(runs);
        this.reads = reads;
    }

    /**
     * Reads what is known so far.
     *
     * @param file where it stands, if it stands anywhere
     * @param warnings takes a sentence when it cannot be used
     */
    public static PhaseRuns open(Path file, Consumer<String> warnings) {
        JsonFile json = new JsonFile(file, FORMAT, "phases");
        if (!json.exists()) {
            return new PhaseRuns(json, Map.of(), 0);
        }
        Map<String, List<PhaseRun>> runs = new LinkedHashMap<>();
        Optional<String> damage = json.read(content -> readPhases(content, runs));
        damage.ifPresent(why -> {
            runs.clear();
            warnings.accept(setAside(file, why));
        });
        return new PhaseRuns(json, runs, 1);
    }

    private static String setAside(Path file, String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        String sentence = "The runs of phases in " + file + " are not used: " + why + ". ";
        try {
            AtomicFiles.publish(file, aside);
            return sentence + "The file is now " + aside + ", and a new one is begun.";
        } catch (IOException e) {
            return sentence + "The file cannot be moved (" + FileFaults.describe(e) + "), and is written anew.";
        }
    }

    /** The last runs of a phase, the latest at the end. */
    public synchronized List<PhaseRun> of(String phase) {
        return List.copyOf(runs.getOrDefault(phase, List.of()));
    }

    /** Adds a run of a phase. */
    public synchronized void add(String phase, PhaseRun run) {
        List<PhaseRun> own = runs.computeIfAbsent(phase, none -> new ArrayList<>());
        own.add(run);
        if (own.size() > MOST_RUNS) {
            own.subList(0, own.size() - MOST_RUNS).clear();
        }
        isChanged = true;
    }

    /** Writes what was added since it was written last; nothing when nothing was. */
    public synchronized void save() throws IOException {
        if (isChanged) {
            writes++;
            file.write(json -> writePhases(runs, json));
            isChanged = false;
        }
    }

    /** How often the file was read: once at most. */
    public int reads() {
        return reads;
    }

    /** How often the file was written. */
    public synchronized int writes() {
        return writes;
    }

    private static void readPhases(JsonParser json, Map<String, List<PhaseRun>> runs) throws IOException {
        JsonFile.expect(json.currentToken() == JsonToken.START_OBJECT, json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            List<PhaseRun> own = new ArrayList<>();
            runs.put(json.currentName(), own);
            JsonFile.expect(json.nextToken() == JsonToken.START_ARRAY, json);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                own.add(readRun(json));
            }
            JsonFile.expect(json.currentToken() == JsonToken.END_ARRAY, json);
        }
        JsonFile.expect(json.currentToken() == JsonToken.END_OBJECT, json);
    }

    private static PhaseRun readRun(JsonParser json) throws IOException {
        long start = 0;
        long millis = 0;
        String outcome = "";
        String key = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "start" -> start = json.getLongValue();
                case "millis" -> millis = json.getLongValue();
                case "outcome" -> outcome = json.getText();
                case "key" -> key = json.getText();
                default -> json.skipChildren();
            }
        }
        return new PhaseRun(start, millis, outcome, key);
    }

    private static void writePhases(Map<String, List<PhaseRun>> runs, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("phases");
        for (Map.Entry<String, List<PhaseRun>> phase : runs.entrySet()) {
            json.writeArrayFieldStart(phase.getKey());
            for (PhaseRun run : phase.getValue()) {
                json.writeStartObject();
                json.writeNumberField("start", run.start());
                json.writeNumberField("millis", run.millis());
                json.writeStringField("outcome", run.outcome());
                json.writeStringField("key", run.key());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
