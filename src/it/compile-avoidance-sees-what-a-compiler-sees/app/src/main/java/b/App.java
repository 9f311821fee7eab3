package b;

import a.Lib;

public class App {
    public static final int COPIED = Lib.CONSTANT;

    public long answer() {
        return new Lib().answer();
    }
}
