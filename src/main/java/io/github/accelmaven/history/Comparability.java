package io.github.accelmaven.history;

/**
 * What two builds must have in common for their times to be compared: the same project, class of thresholds, command and kind
 * of machine, and about as much in the cache. Builds with equal values can be compared.
 *
 * @param build project, class of thresholds and command
 * @param os operating system and architecture
 * @param cores how many processors
 * @param ci the build server; empty on a desk
 * @param band how much of the build was in the cache
 */
public record Comparability(SessionRecord.Build build, String os, int cores, String ci, HitRateBand band) {

    /** That of a session. */
    public static Comparability of(SessionRecord session) {
        SessionRecord.Machine machine = session.machine();
        return new Comparability(
                session.build(),
                machine.os(),
                machine.cores(),
                machine.ci(),
                HitRateBand.of(session.cache().hitRate()));
    }
}
