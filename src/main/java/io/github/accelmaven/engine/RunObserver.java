package io.github.accelmaven.engine;

/** Watches what the JVM does while something runs. */
public interface RunObserver {

    /** Something that runs and may fail. */
    @FunctionalInterface
    interface Run<T> {
        T run() throws Exception;
    }

    /**
     * What came of a run that was watched.
     *
     * @param result what the run answered
     * @param observation what it did
     */
    record Observed<T>(T result, Observation observation) {}

    /**
     * Runs and watches. Everything that the JVM does meanwhile counts, whichever thread does it.
     *
     * @throws Exception what the run failed with, as it is
     */
    <T> Observed<T> observe(Run<T> run) throws Exception;
}
