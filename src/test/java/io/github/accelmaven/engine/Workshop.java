package io.github.accelmaven.engine;

import io.github.accelmaven.cache.LayeredCache;
import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.cache.memory.MemoryLevel;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.FileHashIndex;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedValue;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One module in a temporary directory, with a cache beside it. Each build is a session of its own, which knows of the one
 * before only what that wrote down.
 */
public final class Workshop {

    private final Path directory;
    private final Path base;
    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final FileHasher hasher;
    private LayeredCache cache = new LayeredCache(List.of(), event -> {});
    private ModuleRecord record = ModuleRecord.EMPTY;
    private boolean rerun;
    private Secrets secrets = Secrets.NONE;
    private boolean unknownState;
    private boolean sameSurroundings = true;
    private boolean besideOthers;
    private List<String> ranBefore = List.of();

    public Workshop(Path directory) throws IOException {
        this.directory = directory.toRealPath();
        this.base = Files.createDirectories(this.directory.resolve("module"));
        this.hasher = new FileHasher(
                base,
                new FileHashIndex(this.directory.resolve("index"), Workshop::fail),
                new FileHashIndex(this.directory.resolve("shared-index"), Workshop::fail));
    }

    /** What files are digested with. */
    public FileHasher hasher() {
        return hasher;
    }

    FakeUnit unit(String name) {
        return new FakeUnit(name, base, hasher);
    }

    public Path path(String relative) {
        return base.resolve(relative);
    }

    public Workshop write(String relative, String content) throws IOException {
        Files.createDirectories(path(relative).resolveSibling(""));
        Files.writeString(path(relative), content);
        return this;
    }

    public void delete(String relative) throws IOException {
        Files.delete(path(relative));
    }

    /** Every file under a directory of the module, by path relative to the module. */
    public Map<String, String> files(String relative) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        if (Files.exists(path(relative))) {
            try (Stream<Path> files = Files.walk(path(relative))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(aside()))
                        .sorted()
                        .toList()) {
                    contents.put(base.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }

    /** Later sessions are given a secret. */
    public void secret(String value) {
        secrets = Secrets.of(List.of(value));
    }

    /** Every unit of later sessions runs. */
    void rerun() {
        rerun = true;
    }

    /** The session before the next one did not end by itself. */
    void unknownState() {
        unknownState = true;
    }

    /** In the next session others write into the build directory, too; they have run these units already. */
    void besideOthers(FakeUnit... units) {
        besideOthers = true;
        ranBefore = Arrays.stream(units).map(WorkUnit::id).toList();
    }

    ModuleRecord record() {
        return record;
    }

    void record(ModuleRecord newRecord) {
        record = newRecord;
    }

    /** What lies in the cache is gone, of all sessions. */
    public void emptyCache() throws IOException {
        FileTrees.deleteRecursively(directory.resolve("cache"));
    }

    /** Builds in a new session; units of the last one that are not among these are gone. */
    public void build(WorkUnit... units) throws Exception {
        build(
                run -> {
                    for (WorkUnit unit : units) {
                        run.process(unit);
                    }
                },
                units);
    }

    /**
     * Builds in a new session in which something happens between the time when the first unit is tried and that at which
     * everything is there that it reads.
     */
    void buildEarly(FakeUnit.Action meanwhile, WorkUnit first, WorkUnit... others) throws Exception {
        build(
                run -> {
                    boolean isProcessed = tryEarly(run, first);
                    meanwhile.run();
                    if (!isProcessed || !run.confirm(first)) {
                        run.process(first);
                    }
                    for (WorkUnit unit : others) {
                        run.process(unit);
                    }
                },
                Stream.concat(Stream.of(first), Arrays.stream(others)).toArray(WorkUnit[]::new));
    }

    private static boolean tryEarly(ModuleRun run, WorkUnit unit) {
        try {
            return run.processEarly(unit);
        } catch (Exception e) {
            return false;
        }
    }

    /** What is done in a session. */
    interface Session {
        void of(ModuleRun run) throws Exception;
    }

    void build(Session session, WorkUnit... units) throws Exception {
        events.clear();
        RecordCheck check = new RecordCheck(value -> surroundings(value, units));
        ModuleRun run = new ModuleRun(module(), record, sameSurroundings, context(check));
        boolean finished = false;
        List<String> ids = Arrays.stream(units).map(WorkUnit::id).toList();
        try {
            run.begin(beginning(ids));
            session.of(run);
            run.finish();
            finished = true;
        } finally {
            unknownState = false;
            sameSurroundings = true;
            besideOthers = false;
            ranBefore = List.of();
            check.awaitQuiet();
            Surroundings surroundings = new Surroundings("", Long.MAX_VALUE, List.of(), List.of(), finished);
            record = run.conclude(surroundings).orElseThrow();
        }
    }

    private Beginning beginning(List<String> ids) {
        Beginning all = Beginning.ofAll(unknownState, known -> !ids.contains(known.unit()));
        return besideOthers
                ? new Beginning(Beginning.Unaccounted.NOWHERE, all.gone(), known -> ranBefore.contains(known.unit()))
                : all;
    }

    /** Deletes everything that units made. */
    void deleteTarget() throws IOException {
        FileTrees.deleteRecursively(base.resolve("target"));
    }

    /**
     * Brings the module back by its record in a new session; the units of which files came back, or empty when the units
     * have to be looked into.
     */
    Optional<Set<String>> bringBack() throws Exception {
        return bringBack(new RecordCheck(RecordedValue::digest));
    }

    /** The same in a session that knows of files that other modules have back. */
    Optional<Set<String>> bringBack(RecordCheck check) throws Exception {
        events.clear();
        RecordedModule recorded = new RecordedModule(module(), record, context(check));
        RecordCheck.Comparison comparison = check.comparison();
        for (UnitRecord unit : record.all()) {
            Evidence evidence = unit.evidence().orElseThrow();
            Optional<String> difference = comparison.difference(evidence.stats(), evidence.values());
            if (difference.isPresent()) {
                return Optional.empty();
            }
        }
        Optional<Set<String>> back = recorded.bringBack(comparison.gone()).map(units -> new TreeSet<>(units.keySet()));
        if (back.isPresent()) {
            check.awaitQuiet();
            record = recorded.conclude().orElseThrow();
        }
        return back;
    }

    /** Whether a session finds everything as it is on record. */
    boolean isAsRecorded() {
        RecordCheck check = new RecordCheck(RecordedValue::digest);
        return record.all().stream()
                .allMatch(unit -> unit.evidence()
                        .filter(known ->
                                check.difference(known.stats(), known.values()).isEmpty())
                        .isPresent());
    }

    /** Restores in a new session, up to the first unit that would have to run; why it would. */
    Optional<String> restore(WorkUnit... units) throws Exception {
        events.clear();
        RestoreRun run = new RestoreRun(module(), record, context(new RecordCheck(RecordedValue::digest)));
        List<String> ids = Arrays.stream(units).map(WorkUnit::id).toList();
        run.begin(Beginning.ofAll(unknownState, known -> !ids.contains(known.unit())));
        Optional<String> stop = Optional.empty();
        for (int i = 0; i < units.length && stop.isEmpty(); i++) {
            stop = run.restore(units[i]);
        }
        record = run.record();
        return stop;
    }

    private static String surroundings(RecordedValue value, WorkUnit... units) {
        return Arrays.stream(units)
                .filter(unit -> unit.id().equals(value.which()) && unit instanceof FakeUnit)
                .map(unit -> ((FakeUnit) unit).surroundings().digest())
                .findFirst()
                .orElse("");
    }

    /** The POM of the module differs from that of the session before the next one. */
    public void otherSurroundings() {
        sameSurroundings = false;
    }

    Forecast forecast(Unsettled unsettled) {
        return new Forecast(module(), record, context(new RecordCheck(RecordedValue::digest)), unsettled);
    }

    Module module() {
        Path target = base.resolve("target");
        return new Module(
                "lib",
                "com.acme:lib",
                base,
                target,
                Set.of(target.resolve("classes")),
                aside(),
                file -> file.startsWith(target.resolve("mavens")),
                file -> file.startsWith(base.resolve("gen")));
    }

    Path aside() {
        return base.resolve("target/.accel/aside");
    }

    public List<Event> events() {
        return events;
    }

    /** Outcomes by the unit's name, in the order in which the units ended. */
    public Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        finished().forEach(unit -> outcomes.put(unit.unit(), unit.outcome()));
        return outcomes;
    }

    Outcome outcome(FakeUnit unit) {
        return last(unit).outcome();
    }

    String reason(FakeUnit unit) {
        return last(unit).reason();
    }

    /** How a unit ended. */
    public Event.UnitFinished last(WorkUnit unit) {
        Optional<Event.UnitFinished> last = finished().stream()
                .filter(event -> event.unit().equals(unit.name()))
                .reduce((first, second) -> second);
        return last.orElseThrow(() -> new AssertionError("nothing was heard of " + unit.name()));
    }

    private List<Event.UnitFinished> finished() {
        return events.stream()
                .filter(Event.UnitFinished.class::isInstance)
                .map(Event.UnitFinished.class::cast)
                .toList();
    }

    /** The time that the hits of the last session saved, as the cache counts it. */
    Duration savedByTheCache() {
        return cache.statistics().saved();
    }

    EngineContext context(RecordCheck check) {
        cache = new LayeredCache(
                List.of(
                        new MemoryLevel(8 << 20),
                        new DiskLevel(
                                new DiskSettings(directory.resolve("cache"), 1 << 30, Duration.ofDays(1)),
                                Clock.systemUTC())),
                events::add);
        return new EngineContext(
                cache,
                hasher,
                check,
                events::add,
                new RunOptions("session", "17", rerun),
                secrets,
                InstantSource.system());
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }
}
