package io.github.accelmaven.lifecycle;

import io.github.accelmaven.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * How a phase was reached: by which dependencies and hooks of which phases. Immutable and thread-safe.
 *
 * @param source the file, for messages
 * @param hops the ways from one phase to the next
 */
record PhaseChain(String source, List<Hop> hops) {

    /** From a phase, by a key of the file, to another phase. */
    private record Hop(String from, String key, String to) {}

    static PhaseChain of(LifecycleDefinition definition) {
        return new PhaseChain(definition.source(), List.of());
    }

    /**
     * The chain with one more hop.
     *
     * @throws io.github.accelmaven.problem.ProblemException when it leads back to a phase of the chain
     */
    PhaseChain with(String from, String key, String to) {
        List<Hop> longer = new ArrayList<>(hops);
        longer.add(new Hop(from, key, to));
        for (int i = 0; i < longer.size(); i++) {
            if (longer.get(i).from().equals(to)) {
                throw recursion(longer.subList(i, longer.size())).asException();
            }
        }
        return new PhaseChain(source, longer);
    }

    private Problem recursion(List<Hop> circle) {
        String first = circle.get(0).from();
        boolean isByHook = circle.stream().anyMatch(hop -> !hop.key().equals("depends_on"));
        return new Problem(
                source + ", "
                        + (isByHook
                                ? "hooks of the phase '" + first + "' lead back to it"
                                : "the phase '" + first + "' depends on itself"),
                words(circle),
                "Remove one of these " + (isByHook ? "hooks or dependencies" : "dependencies"));
    }

    private static String words(List<Hop> circle) {
        Hop first = circle.get(0);
        StringBuilder words = new StringBuilder(first.from() + " → " + first.key() + ": " + first.to());
        for (Hop hop : circle.subList(1, circle.size())) {
            words.append(" → " + hop.from() + ": " + hop.key() + ": " + hop.to());
        }
        return words.toString();
    }
}
