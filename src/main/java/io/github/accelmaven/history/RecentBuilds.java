package io.github.accelmaven.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The last builds in a history that can be compared with one: the same project, class of thresholds, command, kind of
 * machine, and about as much in the cache. For the end of a build, which has no time to parse JSON; see {@link LikeLine}. Thread-safe:
 * it has no state.
 */
public final class RecentBuilds {

    /** How many lines, and how much of the file, are looked at. */
    private static final int MOST_LINES = 400;

    private static final long MOST_BYTES = 16_000_000;

    private RecentBuilds() {}

    /**
     * What the time of a build is held against: the session that a user pinned for builds like it, else the median of the
     * builds before it that can be compared with it; empty when there are too few.
     *
     * @param session that build; it is not in the file yet
     * @throws IOException when a file cannot be read
     */
    public static Optional<Baseline> baseline(Path file, SessionRecord session) throws IOException {
        Sample pinned = times(PinnedBuilds.of(file).file(), session);
        Sample before = times(file, session);
        return pinned.size() > 0
                ? Optional.of(new Baseline(pinned.medianTime(), true, Noise.of(before)))
                : Baseline.usual(before);
    }

    private static Sample times(Path file, SessionRecord session) throws IOException {
        Sample times = new Sample();
        LikeLine like = LikeLine.to(session);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            LinesFromEnd lines = new LinesFromEnd(channel);
            long least = Math.max(0, lines.position() - MOST_BYTES);
            for (int i = 0; i < MOST_LINES && times.size() < Baseline.BUILDS && lines.position() > least; i++) {
                Optional<byte[]> line = lines.next(like.most());
                if (line.isEmpty()) {
                    break;
                }
                like.time(line.get()).ifPresent(times::add);
            }
        } catch (NoSuchFileException e) {
            return times;
        }
        return times;
    }
}
