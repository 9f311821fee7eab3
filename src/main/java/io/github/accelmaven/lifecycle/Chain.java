package io.github.accelmaven.lifecycle;

import java.util.ArrayList;
import java.util.List;

/**
 * How phases or workspaces lead to each other: by which entries of a file. Immutable and thread-safe.
 *
 * @param hops the ways from one to the next, each of which begins where the one before it ends
 */
record Chain(List<Hop> hops) {

    /** The key of what waits for others by itself, without a hook. */
    static final String DEPENDS_ON = "depends_on";

    /** The chain that leads nowhere yet. */
    static final Chain START = new Chain(List.of());

    Chain {
        hops = List.copyOf(hops);
    }

    /**
     * A way from one to another, by an entry of the file.
     *
     * @param from the name of that which leads on
     * @param key the key with the entry
     * @param to the entry: the name of that to which it leads
     */
    record Hop(String from, String key, String to) {
        private String words() {
            return key + ": " + to;
        }
    }

    /** The chain with one more hop. */
    Chain with(String from, String key, String to) {
        List<Hop> longer = new ArrayList<>(hops);
        longer.add(new Hop(from, key, to));
        return new Chain(longer);
    }

    /** The last hop of a chain that has one. */
    Hop last() {
        return hops.get(hops.size() - 1);
    }

    /** The end of a chain that leads back to where it was before: the part that leads there from there. */
    Chain circle() {
        int begin = hops.size() - 1;
        while (!hops.get(begin).from().equals(last().to())) {
            begin--;
        }
        return new Chain(hops.subList(begin, hops.size()));
    }

    /** Whether one of the hops is by a hook. */
    boolean isByHook() {
        return hops.stream().anyMatch(hop -> !hop.key().equals(DEPENDS_ON));
    }

    /** The chain for people, as in {@code build → before_build: lint → lint: before_lint: build}. */
    String words() {
        StringBuilder words =
                new StringBuilder(hops.get(0).from() + " → " + hops.get(0).words());
        hops.stream().skip(1).forEach(hop -> words.append(" → " + hop.from() + ": " + hop.words()));
        return words.toString();
    }
}
