package io.github.accelmaven.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Tasks that wait for each other, in the order in which one worker takes them. Immutable.
 *
 * @param <T> a task; the same task is equal to itself only
 */
public final class TaskGraph<T> {

    private final List<T> order;
    private final Map<T, Set<T>> prerequisites = new LinkedHashMap<>();
    private final Map<T, Set<T>> dependents = new LinkedHashMap<>();
    private final Map<T, Long> criticalPaths = new LinkedHashMap<>();
    private final BiPredicate<T, T> early;

    /** A graph of tasks each of which begins when all that it waits for is done. */
    public TaskGraph(List<T> order, Function<T, ? extends Collection<T>> prerequisites, ToLongFunction<T> cost) {
        this(order, prerequisites, (task, prerequisite) -> false, cost);
    }

    /**
     * A graph of tasks.
     *
     * @param order each task after those that it waits for
     * @param prerequisites what a task waits for; tasks that are not in the order, or stand later in it, do not count
     * @param early whether a task may begin as soon as one that it waits for has reached its milestone
     * @param cost how long a task takes, in milliseconds, as far as it is known
     */
    public TaskGraph(
            List<T> order,
            Function<T, ? extends Collection<T>> prerequisites,
            BiPredicate<T, T> early,
            ToLongFunction<T> cost) {
        this.order = List.copyOf(order);
        this.early = early;
        for (T task : order) {
            dependents.put(task, new LinkedHashSet<>());
            Set<T> own = new LinkedHashSet<>(prerequisites.apply(task));
            own.retainAll(this.prerequisites.keySet());
            this.prerequisites.put(task, own);
            own.forEach(prerequisite -> dependentsOf(prerequisite).add(task));
        }
        List<T> backwards = new ArrayList<>(order);
        Collections.reverse(backwards);
        for (T task : backwards) {
            long after = dependents(task).stream()
                    .mapToLong(this::criticalPath)
                    .max()
                    .orElse(0);
            criticalPaths.put(task, Math.max(1, cost.applyAsLong(task)) + after);
        }
    }

    private Set<T> dependentsOf(T task) {
        return dependents.computeIfAbsent(task, none -> new LinkedHashSet<>());
    }

    /** All tasks, each after those that it waits for. */
    public List<T> order() {
        return order;
    }

    /** The tasks that have to be done before this one. */
    public Set<T> prerequisites(T task) {
        return prerequisites.getOrDefault(task, Set.of());
    }

    /** Whether a task may begin as soon as one that it waits for has reached its milestone. */
    public boolean mayBeginEarly(T task, T prerequisite) {
        return early.test(task, prerequisite);
    }

    /** The tasks that wait for this one. */
    public Set<T> dependents(T task) {
        return dependents.getOrDefault(task, Set.of());
    }

    /** How long it takes from the beginning of this task to the end of the last one that waits for it, in milliseconds. */
    public long criticalPath(T task) {
        return criticalPaths.getOrDefault(task, 0L);
    }
}
