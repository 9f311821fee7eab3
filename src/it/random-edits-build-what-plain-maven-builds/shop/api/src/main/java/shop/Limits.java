package shop;

public class Limits {

    public static final int MOST = 3;
    public static final int LEAST = 1;

    public String name() {
        return "limits";
    }
}
