package io.github.accelmaven.event;

/** Reasons of outcomes by which more than people tell them apart. Thread-safe: it has no state. */
public final class Reasons {

    /** How the reason begins of a goal that always runs because there is no rule for it. */
    public static final String NO_RULE = "no rule says";

    /** How the reason begins of a goal that always runs because its rule is for other versions of the plugin. */
    public static final String OTHER_VERSIONS = "its rule is for versions";

    private Reasons() {}
}
