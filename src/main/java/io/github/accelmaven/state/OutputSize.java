package io.github.accelmaven.state;

/**
 * How much work units made.
 *
 * @param files the number of files
 * @param bytes their size together
 */
public record OutputSize(long files, long bytes) {

    public static final OutputSize NONE = new OutputSize(0, 0);

    /** Both together. */
    public OutputSize plus(OutputSize other) {
        return new OutputSize(files + other.files, bytes + other.bytes);
    }
}
