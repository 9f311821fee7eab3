package b;

import a.Lib;

public class App {
    String name = new Lib().name();
}
