package a;

public class Main {
    public static int sum(int a, int b) {
        return a + b;
    }
}
