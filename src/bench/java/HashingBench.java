import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHashIndex;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.TreeFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;

/**
 * Measures the hashing of a tree, driven by {@code hashing.sh}, which starts a fresh JVM for each figure.
 *
 * <pre>
 * create DIRECTORY          1,000 files, 100 MB together, the same bytes each time
 * hash DIRECTORY INDEX      one tree; prints its milliseconds
 * steady DIRECTORY INDEX    many trees in one JVM, as in watch mode and under mvnd; prints the medians without and with
 *                           the index, which is read from disk each time
 * </pre>
 */
public final class HashingBench {

    private static final int FILES = 1_000;
    private static final int TOTAL = 100_000_000;
    private static final int STEADY_ROUNDS = 15;
    private static final long SEED = 20_260_101;

    private HashingBench() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "create" -> create(Path.of(arguments[1]));
            case "hash" -> System.out.printf("%.2f%n", hash(Path.of(arguments[1]), Path.of(arguments[2])));
            case "steady" -> steady(Path.of(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Sizes spread around the mean as in a source tree: many small files, few large ones. */
    private static void create(Path directory) throws IOException {
        Random random = new Random(SEED);
        double[] weights = random.doubles(FILES).map(d -> -Math.log(1 - d)).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[(int) (TOTAL * weights[i] / sum)];
            random.nextBytes(bytes);
            Path file = directory.resolve("d" + i % 40).resolve("File" + i + ".bin");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    private static void steady(Path directory, Path index) throws IOException {
        double[] cold = new double[STEADY_ROUNDS];
        double[] warm = new double[STEADY_ROUNDS];
        for (int i = 0; i < STEADY_ROUNDS; i++) {
            Path fresh = index.resolveSibling("fresh");
            cold[i] = hash(directory, fresh);
            Files.delete(fresh);
            warm[i] = hash(directory, index);
        }
        Arrays.sort(cold);
        Arrays.sort(warm);
        System.out.printf("%.2f %.2f%n", cold[STEADY_ROUNDS / 2], warm[STEADY_ROUNDS / 2]);
    }

    private static double hash(Path directory, Path index) throws IOException {
        long start = System.nanoTime();
        FileHasher hasher = new FileHasher(
                directory,
                new FileHashIndex(index, System.err::println),
                new FileHashIndex(index.resolveSibling("shared"), System.err::println));
        SortedMap<String, FileDigest> tree = hasher.tree(directory, TreeFilter.ALL);
        long took = System.nanoTime() - start;
        hasher.save();
        if (tree.size() != FILES) {
            throw new IllegalStateException("found " + tree.size() + " files");
        }
        return took / 1e6;
    }
}
