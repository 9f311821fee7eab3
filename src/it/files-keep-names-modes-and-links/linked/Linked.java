package a;

public class Linked {
    public static final int SIZE = 1;
}
