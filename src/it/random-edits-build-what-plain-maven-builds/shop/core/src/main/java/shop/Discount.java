package shop;

class Discount {

    static final int PERCENT = 5;

    String reason() {
        return "winter";
    }
}
