package io.github.accelmaven.history;

import java.util.ArrayList;
import java.util.List;

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
        return of(session, HitRateBand.of(session.cache().hitRate()));
    }

    /** That of a part of a session, of which so much was in the cache. */
    static Comparability of(SessionRecord session, HitRateBand band) {
        SessionRecord.Machine machine = session.machine();
        return new Comparability(session.build(), machine.os(), machine.cores(), machine.ci(), band);
    }

    /** In what another build differs, in words as {@code command}; empty when they can be compared. */
    public List<String> differences(Comparability other) {
        List<String> differences = new ArrayList<>();
        note(differences, "project", build.project(), other.build.project());
        note(differences, "class of thresholds", build.profile(), other.build.profile());
        note(differences, "command", build.command(), other.build.command());
        note(differences, "machine", os + cores + ci, other.os + other.cores + other.ci);
        note(differences, "hit rate", band, other.band);
        return differences;
    }

    private static void note(List<String> differences, String what, Object own, Object other) {
        if (!own.equals(other)) {
            differences.add(what);
        }
    }

    /** Whether another build differs in nothing but in how much was in the cache. */
    public boolean isAlikeButForTheCache(Comparability other) {
        return build.equals(other.build) && os.equals(other.os) && cores == other.cores && ci.equals(other.ci);
    }
}
