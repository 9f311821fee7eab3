package shop;

public class App {

    static final int RETRIES = 4;

    public String title() {
        return "shop";
    }

    public int total() {
        return new Cart().amount() + Limits.MOST;
    }

    public static void main(String[] arguments) {
        System.out.println(new App().title() + new Cart().owner() + new Cart().text());
    }
}
