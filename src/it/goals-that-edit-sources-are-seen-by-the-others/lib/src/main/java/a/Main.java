package a;

public class Main {
    public static final int NUMBER = ONE;
}
