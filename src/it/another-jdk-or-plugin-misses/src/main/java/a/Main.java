package a;

public class Main {
    public String text(Object value) {
        return "value " + value;
    }
}
