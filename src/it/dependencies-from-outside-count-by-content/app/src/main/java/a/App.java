package a;

public class App {
    public static final int COPY = c.Core.CONSTANT;
}
