package a;

public class Leaf {
    public static final int CONSTANT = 1;

    public static int method() {
        return 10;
    }
}
