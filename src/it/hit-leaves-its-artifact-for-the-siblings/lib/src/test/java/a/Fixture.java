package a;

public class Fixture {
    public static final String TEXT = "lib";
}
