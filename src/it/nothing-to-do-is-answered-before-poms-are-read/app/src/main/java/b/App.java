package b;

public class App {
    String name = a.Lib.name();
}
