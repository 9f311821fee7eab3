package io.github.accelmaven.state;

import java.util.List;

/**
 * What a goal without a rule was seen doing in its last watched run. Paths are relative to the module, with {@code /},
 * and may lead out of it. Immutable.
 *
 * @param module the path of the module
 * @param unit the goal's id within the module
 * @param version the version of its plugin
 * @param read files that it read; a path that ends in {@code /**} is all of a directory
 * @param written files and directories that it wrote
 * @param changesProject whether it changed the project in memory
 * @param processes command lines of processes that it started, each in one line, shortened, and not more than
 *     {@value #MOST} of them
 * @param obstacles why no rule can stand for it, as clauses whose subject is the goal; empty when one may; not
 *     more than {@value #MOST}
 */
public record WatchedGoal(
        String module,
        String unit,
        String version,
        List<String> read,
        List<String> written,
        boolean changesProject,
        List<String> processes,
        List<String> obstacles) {

    private static final int MOST = 10;
    private static final int LONGEST = 100;

    public WatchedGoal {
        read = List.copyOf(read);
        written = List.copyOf(written);
        processes = shortened(processes);
        obstacles = shortened(obstacles);
    }

    /** Goals start compilers and virtual machines with command lines of many kilobytes. */
    private static List<String> shortened(List<String> texts) {
        return texts.stream()
                .limit(MOST)
                .map(text -> text.replaceAll("\\s+", " "))
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line)
                .toList();
    }

    boolean isOfSameGoal(WatchedGoal other) {
        return module.equals(other.module) && unit.equals(other.unit);
    }
}
