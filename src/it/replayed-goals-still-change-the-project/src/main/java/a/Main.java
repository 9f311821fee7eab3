package a;

public class Main {
    public String text() {
        return new Extra().text();
    }
}
