package a;

/** Helps. */
public final class Helper {}
