package c;

public class Core {
    public static final int CONSTANT = 1;
}
