package io.github.accelmaven.maven.history;

import io.github.accelmaven.history.HistoryQuery;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.problem.Suggestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says why a history shows nothing of what was asked for, and what to ask for. Immutable.
 *
 * @param query what was asked for
 * @param history where
 */
record NoSuchBuild(HistoryQuery query, SessionFinder history) {

    /**
     * The sentences.
     *
     * @param sessions how many builds the history holds
     * @throws IOException when it cannot be read
     */
    String words(long sessions) throws IOException {
        if (sessions == 0) {
            return "There is no build in the history " + history.file() + " yet. Each mvn accel:build adds one.";
        }
        return "None of the " + sessions + " builds in the history " + history.file() + " is asked for" + asked() + ". "
                + hint();
    }

    private String asked() {
        List<String> asked = new ArrayList<>();
        query.project().ifPresent(name -> asked.add("of project " + name));
        query.branch().ifPresent(name -> asked.add("on branch " + name));
        query.module().ifPresent(name -> asked.add("with module " + name));
        query.goal().ifPresent(name -> asked.add("with goal " + name));
        query.since().ifPresent(time -> asked.add("since " + time));
        return asked.isEmpty() ? "" : ": none " + String.join(", ", asked);
    }

    private boolean isOfProjectAlone() {
        return query.project().isPresent()
                && !query.isOfUnits()
                && query.branch().isEmpty()
                && query.since().isEmpty();
    }

    private String hint() throws IOException {
        Set<String> modules = new TreeSet<>();
        Set<String> goals = new TreeSet<>();
        Optional<SessionRecord> last = history.last(Optional.empty());
        last.ifPresent(session -> session.goals().forEach(unit -> {
            modules.add(unit.module());
            goals.add(unit.goal());
        }));
        return query.module()
                .flatMap(given -> Suggestions.nearest(given, modules))
                .or(() -> query.goal().flatMap(given -> Suggestions.nearest(given, goals)))
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse(isOfProjectAlone() ? "-Daccel.project=all shows those of all projects." : "Ask for less.");
    }
}
