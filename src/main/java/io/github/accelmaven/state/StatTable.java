package io.github.accelmaven.state;

import io.github.accelmaven.io.FileStat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distinct stats of a module, by number. In a file, numbers big-endian, entries by columns, which are read in bulk
 * because a build with nothing to do ends before its code is compiled:
 *
 * <pre>
 * table := count:int present:int pathBytes:int
 *          (shared:int own:int)*count       a path begins like the one before it; lengths in UTF-16 code units
 *          (size:long modified:long changed:long inode:long)*present
 *          (kind:byte)*count                0 nothing, 1 file, 2 directory, 3 link, 4 other; + 16 when executable
 *          paths:byte*pathBytes             UTF-8, what each path has of its own
 * </pre>
 */
final class StatTable {

    private static final int NUMBERS = 4;
    private static final int LENGTHS = 2;
    private static final int EXECUTABLE = 16;

    private final List<RecordedStat> stats;

    private StatTable(List<RecordedStat> stats) {
        this.stats = stats;
    }

    /** The stats of some lists, sorted by path. */
    static StatTable of(Collection<List<RecordedStat>> lists) {
        LinkedHashSet<RecordedStat> distinct = new LinkedHashSet<>();
        lists.forEach(distinct::addAll);
        List<RecordedStat> sorted = new ArrayList<>(distinct);
        sorted.sort(Comparator.comparing(RecordedStat::path));
        return new StatTable(sorted);
    }

    List<RecordedStat> stats() {
        return stats;
    }

    /** The number of each stat. */
    Map<RecordedStat, Integer> numbers() {
        Map<RecordedStat, Integer> numbers = new HashMap<>();
        for (int i = 0; i < stats.size(); i++) {
            numbers.put(stats.get(i), i);
        }
        return numbers;
    }

    void encode(RecordWriter out) {
        int[] lengths = new int[LENGTHS * stats.size()];
        byte[] kinds = new byte[stats.size()];
        List<Long> numbers = new ArrayList<>();
        StringBuilder paths = new StringBuilder();
        String previous = "";
        for (int i = 0; i < stats.size(); i++) {
            String path = stats.get(i).path();
            int shared = shared(previous, path);
            lengths[LENGTHS * i] = shared;
            lengths[LENGTHS * i + 1] = path.length() - shared;
            paths.append(path, shared, path.length());
            previous = path;
            kinds[i] = kind(stats.get(i).stat());
            stats.get(i).stat().ifPresent(stat -> {
                numbers.addAll(List.of(stat.size(), stat.modified(), stat.changed(), stat.inode()));
            });
        }
        byte[] text = paths.toString().getBytes(StandardCharsets.UTF_8);
        out.number(stats.size()).number(numbers.size()).number(text.length);
        for (int length : lengths) {
            out.number(length);
        }
        numbers.forEach(out::longNumber);
        out.bytes(kinds).bytes(text);
    }

    private static int shared(String previous, String path) {
        int length = Math.min(previous.length(), path.length());
        for (int i = 0; i < length; i++) {
            if (previous.charAt(i) != path.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    private static byte kind(Optional<FileStat> stat) {
        return stat.map(known -> (byte) (number(known.kind()) + (known.executable() ? EXECUTABLE : 0)))
                .orElse((byte) 0);
    }

    private static int number(FileStat.Kind kind) {
        return switch (kind) {
            case FILE -> 1;
            case DIRECTORY -> 2;
            case LINK -> 3;
            case OTHER -> 4;
        };
    }

    private static FileStat.Kind kind(int number) {
        return switch (number) {
            case 1 -> FileStat.Kind.FILE;
            case 2 -> FileStat.Kind.DIRECTORY;
            case 3 -> FileStat.Kind.LINK;
            case 4 -> FileStat.Kind.OTHER;
            default -> throw new IllegalArgumentException("no kind " + number);
        };
    }

    /**
     * Reads a table.
     *
     * @throws RuntimeException when the bytes are none
     */
    static StatTable decode(ByteBuffer in) {
        int count = in.getInt();
        long[] numbers = new long[checked(in.getInt(), in)];
        byte[] text = new byte[checked(in.getInt(), in)];
        int[] lengths = new int[checked(LENGTHS * count, in)];
        in.asIntBuffer().get(lengths);
        in.position(in.position() + lengths.length * Integer.BYTES);
        in.asLongBuffer().get(numbers);
        in.position(in.position() + numbers.length * Long.BYTES);
        byte[] kinds = new byte[count];
        in.get(kinds).get(text);
        return new StatTable(stats(lengths, numbers, kinds, new String(text, StandardCharsets.UTF_8)));
    }

    /** No count is larger than the bytes that are left: a damaged one must not ask for all of the memory. */
    private static int checked(int count, ByteBuffer in) {
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException("a count of " + count + " with " + in.remaining() + " bytes left");
        }
        return count;
    }

    private static List<RecordedStat> stats(int[] lengths, long[] numbers, byte[] kinds, String paths) {
        List<RecordedStat> stats = new ArrayList<>(kinds.length);
        String path = "";
        int text = 0;
        int number = 0;
        for (int i = 0; i < kinds.length; i++) {
            int own = lengths[LENGTHS * i + 1];
            path = path.substring(0, lengths[LENGTHS * i]).concat(paths.substring(text, text + own));
            text += own;
            if (kinds[i] == 0) {
                stats.add(new RecordedStat(path, Optional.empty()));
            } else {
                stats.add(new RecordedStat(path, Optional.of(stat(numbers, number, kinds[i]))));
                number += NUMBERS;
            }
        }
        return stats;
    }

    private static FileStat stat(long[] numbers, int at, int kind) {
        return new FileStat(
                kind(kind & (EXECUTABLE - 1)),
                numbers[at],
                numbers[at + 1],
                numbers[at + 2],
                numbers[at + 3],
                (kind & EXECUTABLE) != 0);
    }
}
