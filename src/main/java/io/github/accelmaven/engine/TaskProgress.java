package io.github.accelmaven.engine;

/** How far a task is that a {@link Scheduler} has begun, and those that it waits for. Used by the thread of the task. */
public interface TaskProgress {

    /** That of a task which waits for none, and for which none waits. */
    TaskProgress ALONE = new TaskProgress() {
        @Override
        public boolean prerequisitesAreDone() {
            return true;
        }

        @Override
        public void awaitPrerequisites() {
            // There are none.
        }

        @Override
        public void reachMilestone() {
            // Nobody waits for it.
        }
    };

    /** Whether all that the task waits for is done, and not only at its milestone. */
    boolean prerequisitesAreDone();

    /**
     * Waits until all that the task waits for is done. Meanwhile another task may have its worker.
     *
     * @throws InterruptedException when the run is given up
     */
    void awaitPrerequisites() throws InterruptedException;

    /** From now on those may begin that wait for no more than this; calling it again does nothing. */
    void reachMilestone();
}
