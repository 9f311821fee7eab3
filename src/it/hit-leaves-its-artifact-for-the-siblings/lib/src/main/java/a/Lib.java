package a;

public class Lib {
    public static String text() {
        return "lib";
    }
}
