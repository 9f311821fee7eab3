package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A unit that reads and writes files of a module, without Maven, and remembers what was done with it. */
final class FakeUnit implements WorkUnit {

    /** Long enough for a result to be worth a place in the cache. */
    private static final long USUAL_MILLIS = 10;

    private final String name;
    private final Path base;
    private FileHasher hasher;
    private final Map<String, String> writes = new LinkedHashMap<>();
    private final Set<Path> locations = new LinkedHashSet<>();
    private final Set<Path> edited = new LinkedHashSet<>();
    private final List<Path> inputs = new ArrayList<>();
    private final List<Path> inputsAsMadeBefore = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> unknownEffects = new LinkedHashSet<>();
    private final List<List<Effect>> replays = new ArrayList<>();
    private final List<List<String>> reuses = new ArrayList<>();
    private Treatment treatment = new Treatment.Reusable();
    private Optional<String> unknownKey = Optional.empty();
    private Optional<String> notReusable = Optional.empty();
    private long tests;
    private String value = "";
    private Action action = () -> {};
    private Action firstAction = () -> {};
    private boolean writesOnlyWhatIsMissing;
    private int runs;
    private int looks;

    /** Something that may fail. */
    interface Action {
        void run() throws Exception;
    }

    FakeUnit(String name, Path base, FileHasher hasher) {
        this.name = name;
        this.base = base;
        this.hasher = hasher;
    }

    /** Writes a file, of which the directory is one of the unit's own. */
    FakeUnit writes(String path, String content) {
        writes.put(path, content);
        return outputs(Path.of(path).resolveSibling("").toString());
    }

    /** Writes a file without saying that the directory is one of its own. */
    FakeUnit writesBeside(String path, String content) {
        writes.put(path, content);
        return this;
    }

    FakeUnit outputs(String location) {
        locations.add(base.resolve(location));
        return this;
    }

    /** Reads a file, or all files of a directory, and overwrites them. */
    FakeUnit edits(String path) {
        edited.add(base.resolve(path));
        return reads(path);
    }

    /** Reads a file, or all files of a directory. */
    FakeUnit reads(String path) {
        inputs.add(base.resolve(path));
        return this;
    }

    /** Reads a file as earlier units of the session made it, whatever lies there. */
    FakeUnit readsAsMadeBefore(String path) {
        inputsAsMadeBefore.add(base.resolve(path));
        return this;
    }

    FakeUnit value(String newValue) {
        value = newValue;
        return this;
    }

    FakeUnit treated(Treatment newTreatment) {
        treatment = newTreatment;
        return this;
    }

    FakeUnit withUnknownKey(String reason) {
        unknownKey = Optional.of(reason);
        return this;
    }

    FakeUnit tests(long number) {
        tests = number;
        return this;
    }

    FakeUnit notReusable(String reason) {
        notReusable = Optional.of(reason);
        return this;
    }

    FakeUnit effect(String type) {
        effects.add(Effect.of(type, Map.of("of", name)));
        return this;
    }

    FakeUnit cannotReplay(String type) {
        unknownEffects.add(type);
        return this;
    }

    FakeUnit warns(String warning) {
        warnings.add(warning);
        return this;
    }

    /** Does something more when it runs, after it has written its files. */
    FakeUnit then(Action newAction) {
        action = newAction;
        return this;
    }

    /** Does something when it runs, before it writes its files. */
    FakeUnit onRun(Action newAction) {
        firstAction = newAction;
        return this;
    }

    /** Looks at what is there before it writes, as plugins with a staleness check do. */
    FakeUnit writesOnlyWhatIsMissing() {
        writesOnlyWhatIsMissing = true;
        return this;
    }

    int runs() {
        return runs;
    }

    /** How often somebody asked what is to be done with it. */
    int looks() {
        return looks;
    }

    /** The effects of each replay. */
    List<List<Effect>> replays() {
        return replays;
    }

    /** The warnings of each reuse. */
    List<List<String>> reuses() {
        return reuses;
    }

    @Override
    public String id() {
        return "id:" + name;
    }

    @Override
    public String phase() {
        return "compile";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void observedBy(InputObserver observer) {
        hasher = hasher.observedBy(observer);
        observer.counted(surroundings());
    }

    /** What stands for the parameters of a goal. */
    RecordedValue surroundings() {
        String all = String.join("; ", value, treatment.toString(), unknownKey.toString(), locations.toString());
        return new RecordedValue("unit", id(), Hasher.of(all).hex());
    }

    @Override
    public Treatment treatment() {
        looks++;
        return treatment;
    }

    @Override
    public UnitKey key(PrematureFiles premature) throws IOException {
        if (unknownKey.isPresent()) {
            return new UnitKey.Unknown(unknownKey.get());
        }
        List<KeyPart> inputParts = inputParts(premature);
        List<KeyPart> parts = new ArrayList<>(inputParts);
        parts.add(new KeyPart("value", Hasher.of(value), value));
        Hasher key = new Hasher().put(name);
        parts.forEach(part -> key.put(part.name()).put(part.digest()));
        return new UnitKey.Known(key.finish(), parts, inputParts, this::inputParts);
    }

    private List<KeyPart> inputParts(PrematureFiles premature) throws IOException {
        List<KeyPart> parts = new ArrayList<>();
        for (Path input : inputs) {
            hasher.tree(input, timely(input, premature))
                    .forEach((path, file) ->
                            parts.add(new KeyPart(base.relativize(input) + "/" + path, file.digest(), "")));
        }
        for (Path input : inputsAsMadeBefore) {
            String made =
                    premature.asMadeBefore(input).map(RecordedFile::digest).orElse("");
            parts.add(new KeyPart(base.relativize(input) + " as made before", Hasher.of(made), ""));
        }
        return parts;
    }

    private static TreeFilter timely(Path root, PrematureFiles premature) {
        return new TreeFilter() {
            @Override
            public boolean includes(String path) {
                return !premature.contains(root.resolve(path));
            }

            @Override
            public boolean descends(String directory) {
                return true;
            }
        };
    }

    @Override
    public Set<Path> editedLocations() {
        return edited;
    }

    @Override
    public Set<Path> outputLocations() {
        return locations;
    }

    @Override
    public RunResult run() throws Exception {
        runs++;
        TimeUnit.MILLISECONDS.sleep(USUAL_MILLIS);
        firstAction.run();
        for (Map.Entry<String, String> file : writes.entrySet()) {
            Path path = base.resolve(file.getKey());
            if (!writesOnlyWhatIsMissing || !Files.exists(path)) {
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(path, file.getValue());
            }
        }
        action.run();
        return new RunResult(effects, warnings, notReusable, tests);
    }

    @Override
    public void replay(List<Effect> earlier) throws EffectException {
        for (Effect effect : earlier) {
            if (unknownEffects.contains(effect.type())) {
                throw new EffectException("its effect " + effect.type() + " cannot be replayed");
            }
        }
        replays.add(earlier);
    }

    @Override
    public void reused(List<String> earlierWarnings) {
        reuses.add(earlierWarnings);
    }
}
