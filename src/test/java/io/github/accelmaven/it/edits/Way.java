package io.github.accelmaven.it.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How accel comes to its builds, in all steps of a sequence.
 *
 * @param asExtension whether it is an extension, and Maven is given phases; else {@code accel:build} is called
 * @param workers how many modules are built at once
 */
record Way(boolean asExtension, int workers) {

    private static final int MANY = 4;

    /** One of all ways. */
    static Way any(Random random) {
        return new Way(random.nextBoolean(), random.nextBoolean() ? 1 : MANY);
    }

    /** Those whose name begins so; there is at least one. */
    static List<Way> called(String beginning) {
        List<Way> ways = Stream.of(new Way(false, 1), new Way(false, MANY), new Way(true, 1), new Way(true, MANY))
                .filter(way -> way.toString().startsWith(beginning))
                .toList();
        if (ways.isEmpty()) {
            throw new AssertionError("No way of accel to its builds is called " + beginning);
        }
        return ways;
    }

    /**
     * What says what is to be built.
     *
     * @param accel the coordinates of accel
     */
    List<String> goals(String accel, String phase) {
        List<String> goals = new ArrayList<>();
        if (asExtension) {
            goals.add(phase);
        } else {
            goals.add(accel + ":build");
            goals.add("-Daccel.phase=" + phase);
        }
        goals.add("-T" + workers);
        return goals;
    }

    /** The file that has Maven load accel. */
    static String extensions(String accel) {
        String coordinates = accel.replaceFirst(
                "^(.+):(.+):(.+)$", "<groupId>$1</groupId><artifactId>$2</artifactId><version>$3</version>");
        return "<extensions><extension>" + coordinates + "</extension></extensions>";
    }

    @Override
    public String toString() {
        return (asExtension ? "Maven's phases" : "accel:build") + " with " + workers
                + (workers == 1 ? " worker" : " workers");
    }
}
