package shop;

public interface Price {

    int amount();

    default String text() {
        return "euro";
    }
}
