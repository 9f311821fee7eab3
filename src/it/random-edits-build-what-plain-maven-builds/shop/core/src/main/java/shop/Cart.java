package shop;

public class Cart implements Price {

    static final int FACTOR = 2;

    @Override
    public int amount() {
        return Limits.MOST * FACTOR;
    }

    public String owner() {
        return "somebody";
    }

    public static class Item {
        public String name() {
            return "item";
        }
    }
}
