package b;

import a.Lib;

public class App {
    public static String text() {
        return "app of " + Lib.text();
    }
}
