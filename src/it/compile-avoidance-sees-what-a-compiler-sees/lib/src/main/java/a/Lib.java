package a;

/** A library. */
public class Lib {
    public static final int CONSTANT = 1;

    public int answer() {
        return 41 + 1;
    }
}
