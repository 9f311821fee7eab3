package b;

public class App {
    public static String name() {
        return "app of " + a.Lib.name();
    }
}
