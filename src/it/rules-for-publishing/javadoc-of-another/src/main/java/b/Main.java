package b;

/** Something. */
public final class Main {}
