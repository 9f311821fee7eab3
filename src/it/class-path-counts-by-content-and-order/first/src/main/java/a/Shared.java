package a;

public class Shared {
    public static final String NAME = "first";
}
