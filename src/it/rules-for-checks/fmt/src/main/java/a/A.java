package a;

/** Adds. */
public final class A {

  private A() {}

  /** The sum. */
  public static int sum(int one, int other) {
    return one + other;
  }
}
