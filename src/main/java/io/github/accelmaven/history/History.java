package io.github.accelmaven.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads a history from its first line to its last, one line at a time, so that it may be larger than the memory. Thread-safe:
 * it has no state.
 */
public final class History {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final SessionParser parser;

    private History(Path file, SessionParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The sessions of a file without counters, phases and work units, which is many times as fast. */
    public static History heads(Path file) {
        return new History(file, new SessionParser(SessionParser.Detail.HEAD));
    }

    /** The sessions of a file without their work units. */
    public static History withoutGoals(Path file) {
        return new History(file, new SessionParser(SessionParser.Detail.PHASES));
    }

    /** The sessions of a file with all that is known of them. */
    public static History withGoals(Path file) {
        return new History(file, new SessionParser(SessionParser.Detail.ALL));
    }

    /**
     * What was in a file.
     *
     * @param sessions how many lines told of a session
     * @param damaged how many lines could not be read
     * @param newer how many lines a newer version of accel wrote
     */
    public record Read(long sessions, long damaged, long newer) {

        /** Nothing was read. */
        public static final Read NOTHING = new Read(0, 0, 0);

        private Read and(SessionParser.Line line) {
            if (line instanceof SessionParser.Line.Known) {
                return new Read(sessions + 1, damaged, newer);
            }
            return line instanceof SessionParser.Line.Newer
                    ? new Read(sessions, damaged, newer + 1)
                    : new Read(sessions, damaged + 1, newer);
        }
    }

    /**
     * Reads all there is.
     *
     * @param sessions takes each session, in the order of the file
     * @return {@link Read#NOTHING} where there is no file
     * @throws IOException when the file cannot be read
     */
    public Read forEach(Consumer<SessionRecord> sessions) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Lines(in).forEach(sessions);
        } catch (NoSuchFileException e) {
            return Read.NOTHING;
        }
    }

    /** The lines of a stream; bytes that are held grow with the longest line. */
    private final class Lines {

        private final InputStream in;
        private byte[] bytes = new byte[BUFFER];
        private int filled;
        private Read read = Read.NOTHING;

        Lines(InputStream in) {
            this.in = in;
        }

        Read forEach(Consumer<SessionRecord> sessions) throws IOException {
            for (int count = fill(); count > 0; count = fill()) {
                int start = 0;
                int searched = filled - count;
                for (int end = lineFeed(searched); end >= 0; end = lineFeed(start)) {
                    line(start, end - start, sessions);
                    start = end + 1;
                }
                System.arraycopy(bytes, start, bytes, 0, filled - start);
                filled -= start;
            }
            // A line that is still being written, or was cut off.
            line(0, filled, sessions);
            return read;
        }

        private int fill() throws IOException {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int count = in.read(bytes, filled, bytes.length - filled);
            filled += Math.max(0, count);
            return count;
        }

        private int lineFeed(int from) {
            for (int i = from; i < filled; i++) {
                if (bytes[i] == '\n') {
                    return i;
                }
            }
            return -1;
        }

        private void line(int start, int length, Consumer<SessionRecord> sessions) {
            if (length > 0) {
                SessionParser.Line line = parser.read(bytes, start, length);
                read = read.and(line);
                if (line instanceof SessionParser.Line.Known known) {
                    sessions.accept(known.session());
                }
            }
        }
    }
}
