package b;

import a.Leaf;
import a.Shared;

public class App {
    public static final String NAME = Shared.NAME + Leaf.CONSTANT;
    public static final int RESULT = Leaf.method();
}
