package io.github.accelmaven.it.edits;

import io.github.accelmaven.it.Jdks;
import io.github.accelmaven.it.ResidentMaven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Edits the sample reactors below the directory of an integration test at random, in sequences, each of one sample from
 * its beginning. {@code -Daccel.diff.edits} says how many edits, {@code -Daccel.diff.seed} where the numbers start: the
 * same seed makes the same edits. In each sequence accel comes to its builds in one way, by a goal or as an extension,
 * with one worker or several; the seed says which, and {@code -Daccel.diff.way} leaves only those whose name begins so.
 * A sequence that ends with a difference is made as short as it gets before it is told.
 */
public final class RandomEdits {

    private static final int EDITS_PER_SEQUENCE = 20;
    private static final int MOST_ATTEMPTS_TO_SHORTEN = 40;

    private final Path directory;
    private final List<Path> samples;
    private final Rehearsal.Mavens mavens;

    private RandomEdits(Path directory, List<Path> samples, Rehearsal.Mavens mavens) {
        this.directory = directory;
        this.samples = samples;
        this.mavens = mavens;
    }

    /** Runs as many edits as wanted, and complains about the first difference. */
    public static void run(Map<String, ?> script) throws IOException {
        Path directory = Path.of(String.valueOf(script.get("basedir")));
        long seed = Long.getLong("accel.diff.seed", 1);
        int edits = Integer.getInteger("accel.diff.edits", EDITS_PER_SEQUENCE * 2);
        List<ResidentMaven> open = new ArrayList<>();
        try {
            Optional<Rehearsal.Mavens> other = Jdks.other().map(jdk -> mavens(script, jdk, Optional.empty(), open));
            Rehearsal.Mavens mavens = mavens(script, Path.of(System.getProperty("java.home")), other, open);
            new RandomEdits(directory, samples(directory), mavens).run(seed, edits);
        } finally {
            for (ResidentMaven maven : open) {
                maven.close();
            }
        }
    }

    private static Rehearsal.Mavens mavens(
            Map<String, ?> script, Path jdk, Optional<Rehearsal.Mavens> other, List<ResidentMaven> open) {
        open.add(ResidentMaven.of(script, jdk));
        open.add(ResidentMaven.of(script, jdk));
        return new Rehearsal.Mavens(open.get(open.size() - 2), open.get(open.size() - 1), other);
    }

    private static List<Path> samples(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> samples = files.filter(file -> Files.exists(file.resolve("pom.xml")))
                    .sorted()
                    .toList();
            if (samples.isEmpty()) {
                throw new AssertionError("There is no sample below " + directory);
            }
            return samples;
        }
    }

    private void run(long seed, int edits) {
        List<Way> ways = Way.called(System.getProperty("accel.diff.way", ""));
        int left = edits;
        for (int sequence = 0; left > 0; sequence++) {
            Random random = new Random(seed + sequence);
            Path sample = samples.get((int) Math.floorMod(seed + sequence, (long) samples.size()));
            int length = Math.min(EDITS_PER_SEQUENCE, left);
            List<Long> seeds = random.longs(length).boxed().toList();
            Way way = Way.any(random);
            if (!ways.contains(way)) {
                continue;
            }
            left -= length;
            Attempt attempt = rehearse(sample, way, seeds);
            if (!attempt.differences().isEmpty()) {
                Attempt shortest =
                        shorten(sample, way, seeds.subList(0, attempt.story().size()), attempt);
                throw new AssertionError(sample.getFileName() + ", seed " + (seed + sequence) + ", " + way
                        + ": accel's result\n  "
                        + String.join("\n  ", shortest.differences()) + "\nafter\n  "
                        + String.join("\n  ", shortest.story()) + "\nLogs: " + directory.resolve("rehearsal/logs")
                        + "\nAgain: -Daccel.diff.seed=" + (seed + sequence));
            }
            System.out.println(sample.getFileName() + ", seed " + (seed + sequence) + ", " + way
                    + ": no difference after " + length + " edits");
        }
    }

    /** What came of a sequence: the steps up to the first difference, or all of them. */
    private record Attempt(List<String> story, List<String> differences) {}

    private Attempt rehearse(Path sample, Way way, List<Long> seeds) {
        Rehearsal rehearsal = new Rehearsal(sample, directory.resolve("rehearsal"), mavens, way);
        for (long seed : seeds) {
            List<String> differences = rehearsal.step(seed);
            if (!differences.isEmpty()) {
                return new Attempt(rehearsal.story(), differences);
            }
        }
        return new Attempt(rehearsal.story(), List.of());
    }

    /** Leaves out what is not needed for a difference: first many steps at once, at last each by itself. */
    private Attempt shorten(Path sample, Way way, List<Long> failing, Attempt failed) {
        List<Long> seeds = failing;
        Attempt shortest = failed;
        int attempts = 0;
        for (int chunk = seeds.size() / 2; chunk > 0; chunk /= 2) {
            for (int from = 0; from + chunk < seeds.size() && attempts < MOST_ATTEMPTS_TO_SHORTEN; ) {
                List<Long> fewer = new ArrayList<>(seeds.subList(0, from));
                fewer.addAll(seeds.subList(from + chunk, seeds.size()));
                Attempt attempt = rehearse(sample, way, fewer);
                attempts++;
                if (attempt.differences().isEmpty()) {
                    from += chunk;
                } else {
                    seeds = fewer.subList(0, attempt.story().size());
                    shortest = attempt;
                }
            }
        }
        // So that the logs are those of the sequence that is told.
        rehearse(sample, way, seeds);
        return shortest;
    }
}
