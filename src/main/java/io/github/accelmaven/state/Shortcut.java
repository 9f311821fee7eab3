package io.github.accelmaven.state;

import java.util.List;

/**
 * What a session with nothing to do rests on, and what it tells: as long as the request is the same and so are all of
 * these files and values, no module has to be looked into. Immutable.
 *
 * @param request digest of what Maven was asked for, in hexadecimal
 * @param until from when on it is not to be relied on, in milliseconds since 1970; {@link Long#MAX_VALUE} for never
 * @param verbose whether the outcome of each unit is told
 * @param history what is told there, and elsewhere
 * @param modules what is told, in the order of the reactor
 * @param values what counts and is no file
 * @param stats every file and directory that counts for any module, each once, in no particular order
 */
public record Shortcut(
        String request,
        long until,
        boolean verbose,
        ToldHistory history,
        List<ToldModule> modules,
        List<RecordedValue> values,
        List<RecordedStat> stats) {

    public Shortcut {
        modules = List.copyOf(modules);
        values = List.copyOf(values);
        stats = List.copyOf(stats);
    }
}
