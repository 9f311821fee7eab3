package sample;

/** Prints all words. */
public final class App {

    private App() {}

    public static void main(String[] arguments) {
        System.out.println(String.join(" ", Words.all()));
    }
}
