package io.github.accelmaven.lifecycle;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Follows what leads from one name to others, each name once, and tells of each circle the chain whose last hop closes it.
 * Used once; not thread-safe.
 */
final class Circles {

    private final Consumer<Chain> told;
    private final Set<String> underWay = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<Chain.Hop> inCircles = new HashSet<>();

    /** @param told takes the circles */
    Circles(Consumer<Chain> told) {
        this.told = told;
    }

    /**
     * Goes on from a name, unless that was done before; a chain that leads to a name under way is a circle.
     *
     * @param chain how the name was reached
     * @param onward follows what leads on from a name, with the chain so far
     */
    void visit(String name, Chain chain, BiConsumer<String, Chain> onward) {
        if (underWay.contains(name)) {
            close(chain);
        } else if (!done.contains(name)) {
            underWay.add(name);
            onward.accept(name, chain);
            underWay.remove(name);
            done.add(name);
        }
    }

    /** Tells a chain that leads back to where it was, unless its last hop was told as part of another circle. */
    void close(Chain chain) {
        if (!inCircles.contains(chain.last())) {
            Chain circle = chain.circle();
            inCircles.addAll(circle.hops());
            told.accept(circle);
        }
    }
}
