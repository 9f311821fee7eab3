package a;

/** Something to compile. */
public class Main {}
