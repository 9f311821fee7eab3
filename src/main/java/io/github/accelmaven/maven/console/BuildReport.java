package io.github.accelmaven.maven.console;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders what happens in a build: one line for a module, warnings once for each source, and the summary at the end.
 * Thread-safe.
 */
public final class BuildReport implements EventSink {

    private static final int LINE_LENGTH = 72;
    private static final int NAME_LENGTH = 52;
    private static final int MOST_REASONS = 5;
    private static final int MOST_SLOW = 3;

    private final boolean verbose;
    private final Logger log;
    private final List<Event.UnitFinished> units = new ArrayList<>();
    private final Map<String, List<Event.UnitFinished>> byModule = new HashMap<>();
    private final Set<String> heard = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final CountedLines counted = new CountedLines();
    private volatile EventSink next = event -> {};
    private Optional<Verdict> verdict = Optional.empty();

    public BuildReport(boolean verbose) {
        this(verbose, LoggerFactory.getLogger("accel"));
    }

    public BuildReport(boolean verbose, Logger log) {
        this.verbose = verbose;
        this.log = log;
    }

    /** Somebody else is told of everything from now on. */
    public void tellsAlso(EventSink other) {
        next = other;
    }

    @Override
    public void emit(Event event) {
        next.emit(event);
        print(event);
    }

    private synchronized void print(Event event) {
        if (event instanceof Event.UnitFinished unit) {
            units.add(unit);
            counted.add(Counter.BUSY_MILLIS, unit.took().toMillis());
            byModule.computeIfAbsent(unit.module(), none -> new ArrayList<>()).add(unit);
            if (verbose) {
                log.info("accel: {} {} {}", unit.module(), unit.unit(), described(unit));
            }
        } else if (event instanceof Event.Warned warned) {
            if (heard.add(warned.source())) {
                warnings.add(warned.sentence());
                log.warn("{}", warned.sentence());
            }
        } else if (event instanceof Event.Noted noted) {
            log.info("{}", noted.sentence());
        } else if (event instanceof Event.Counted more) {
            counted.add(more.counter(), more.amount());
        } else if (event instanceof Event.LeftNoEvidence none) {
            log.debug("{} {} is looked into next time: {}", none.module(), none.unit(), none.why());
        }
    }

    private static String described(Event.UnitFinished unit) {
        return unit.outcome() == Outcome.UP_TO_DATE ? unit.outcome().name() : unit.outcome() + ": " + unit.reason();
    }

    /** One line for a module that came to its end. */
    public synchronized void moduleFinished(String module) {
        List<Event.UnitFinished> own = byModule.getOrDefault(module, List.of());
        if (!own.isEmpty()) {
            String dots = ".".repeat(Math.max(3, NAME_LENGTH - module.length() - 1));
            log.info("{} {} {}", module, dots, counts(own));
        }
    }

    /** How the build reads beside those before it. */
    public synchronized void verdict(Verdict known) {
        verdict = Optional.of(known);
    }

    /** The summary of the build. */
    public synchronized void summary() {
        if (units.isEmpty() && verdict.isEmpty()) {
            return;
        }
        log.info("-".repeat(LINE_LENGTH));
        log.info(
                "Accel: {}",
                units.isEmpty()
                        ? "nothing to do, no goal is bound to the phases asked for"
                        : size() + ": " + counts(units));
        hitRate();
        verdict.ifPresent(this::verdictLines);
        reasons();
        slowest();
        if (verbose) {
            counted.lines().forEach(line -> log.info("  {}", line));
        }
        for (String warning : warnings) {
            log.info("  Warning: {}", warning);
        }
    }

    private void verdictLines(Verdict known) {
        boolean unicode = Terminal.showsUnicode();
        log.info("  {}", known.line(unicode));
        known.advice(unicode).ifPresent(line -> log.info("  {}", line));
    }

    private String size() {
        // A goal is named with the prefix of its plugin.
        long goals = units.stream().filter(unit -> unit.unit().contains(":")).count();
        long phases = units.size() - goals;
        return Stream.of(count(goals, "goal"), count(phases, "phase"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> count(long number, String thing) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + thing + (number == 1 ? "" : "s"));
    }

    private void hitRate() {
        long cacheable =
                units.stream().filter(unit -> unit.outcome().isCacheable()).count();
        long hits = units.stream().filter(unit -> unit.outcome().isHit()).count();
        if (cacheable > 0) {
            Duration saved = units.stream().map(Event.UnitFinished::saved).reduce(Duration.ZERO, Duration::plus);
            log.info("  Hit rate {} %, {} saved", Math.round(100.0 * hits / cacheable), Times.of(saved));
        }
    }

    private void reasons() {
        List<Event.UnitFinished> ran = units.stream()
                .filter(unit -> unit.outcome() == Outcome.EXECUTED
                        || unit.outcome() == Outcome.ALWAYS_RUNS
                        || unit.outcome() == Outcome.FAILED)
                .toList();
        if (ran.isEmpty()) {
            return;
        }
        log.info("  Ran because:");
        ran.stream()
                .limit(MOST_REASONS)
                .forEach(unit -> log.info("    {} {}: {}", unit.module(), unit.unit(), why(unit)));
        if (ran.size() > MOST_REASONS) {
            log.info("    and {} more; -Daccel.verbose shows all", ran.size() - MOST_REASONS);
        }
    }

    private static String why(Event.UnitFinished unit) {
        return unit.outcome() == Outcome.ALWAYS_RUNS ? "always runs, " + unit.reason() : unit.reason();
    }

    private void slowest() {
        List<Event.UnitFinished> slow = units.stream()
                .filter(unit ->
                        unit.outcome() != Outcome.UP_TO_DATE && unit.took().toMillis() >= 100)
                .sorted(Comparator.comparing(Event.UnitFinished::took).reversed())
                .limit(MOST_SLOW)
                .toList();
        if (!slow.isEmpty()) {
            log.info("  Slowest:");
            slow.forEach(unit -> log.info("    {} {}: {}", unit.module(), unit.unit(), Times.of(unit.took())));
        }
    }

    private static String counts(List<Event.UnitFinished> units) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        units.forEach(unit -> counts.merge(unit.outcome(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
