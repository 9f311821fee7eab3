package io.github.accelmaven.fingerprint;

/**
 * Says which files of a tree count. Paths are relative to the tree's root, with {@code /}. Implementations are
 * thread-safe and answer the same path always the same.
 */
public interface TreeFilter {

    /** Counts everything. */
    TreeFilter ALL = new TreeFilter() {
        @Override
        public boolean includes(String path) {
            return true;
        }

        @Override
        public boolean descends(String directory) {
            return true;
        }
    };

    /** Whether a file, or an empty directory, counts. */
    boolean includes(String path);

    /** Whether anything under the directory can count; where not, it is not even listed. */
    boolean descends(String directory);
}
