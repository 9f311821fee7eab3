/* Sums. */
package a;

import java.util.List;

/** Adds. */
public final class A {

    private A() {}

    /** None. */
    public static List<Integer> none() {
        return List.of();
    }

    /** The sum. */
    public static int sum(int one, int other) {
        return one + other;
    }
}
