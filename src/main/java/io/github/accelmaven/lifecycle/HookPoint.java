package io.github.accelmaven.lifecycle;

/**
 * A moment at which hooks run: before or after a phase, or before or after all phases of a workspace.
 *
 * @param when before or after
 * @param phase the name of the phase; {@value #ALL} for all phases
 */
public record HookPoint(When when, String phase) {

    /** Stands for all phases of a workspace. */
    public static final String ALL = "all";

    /** Before or after. */
    public enum When {
        BEFORE("before_"),
        AFTER("after_");

        private final String prefix;

        When(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Before a phase. */
    static HookPoint before(String phase) {
        return new HookPoint(When.BEFORE, phase);
    }

    /** After a phase, whether it failed or not. */
    static HookPoint after(String phase) {
        return new HookPoint(When.AFTER, phase);
    }

    /** Its key in {@code [hooks]}, as in {@code before_build}. */
    public String key() {
        return when.prefix + phase;
    }
}
