package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.Shortcut;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells whether all that a short cut rests on is as it was. */
final class ShortcutCheck {

    /** Where there are fewer files, other threads are not worth their start. */
    private static final int CHUNK = 2_000;

    private final RecordCheck check;
    private final InstantSource clock;

    ShortcutCheck(RecordCheck check, InstantSource clock) {
        this.check = check;
        this.clock = clock;
    }

    /** What differs, as a clause; empty when nothing does. */
    Optional<String> difference(Shortcut shortcut) {
        if (clock.millis() >= shortcut.until()) {
            return Optional.of("Maven looks for newer versions from now on");
        }
        Optional<String> value = check.difference(List.of(), shortcut.values());
        return value.isPresent() ? value : difference(shortcut.stats());
    }

    private Optional<String> difference(List<RecordedStat> stats) {
        int chunks = (stats.size() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> stats.subList(chunk * CHUNK, Math.min(stats.size(), (chunk + 1) * CHUNK)))
                .flatMap(chunk -> check.difference(chunk, List.of()).stream())
                .findAny();
    }
}
