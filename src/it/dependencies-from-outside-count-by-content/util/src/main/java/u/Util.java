package u;

public class Util {
    public static String text() {
        return "first";
    }
}
