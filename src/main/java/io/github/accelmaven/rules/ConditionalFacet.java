package io.github.accelmaven.rules;

import java.util.Optional;

/**
 * One element of {@link GoalRule#facetsWhenSet()}, as in {@code declared-dependencies rules.enforceBytecodeVersion}: a
 * part of the project that counts only under a condition. An element without content is not set. Immutable.
 *
 * @param facet what counts
 * @param condition when it does
 */
public record ConditionalFacet(Facet facet, RunCondition condition) {

    /** Reads an element; empty when it does not name a facet, and after a blank a condition. */
    public static Optional<ConditionalFacet> parse(String text) {
        String[] words = text.trim().split("\\s+", 2);
        return words.length == 2 && RuleBody.FACETS_BY_NAME.containsKey(words[0])
                ? Optional.of(new ConditionalFacet(RuleBody.FACETS_BY_NAME.get(words[0]), RunCondition.parse(words[1])))
                : Optional.empty();
    }
}
