package a;

class Extra {
    String text() {
        return "extra";
    }
}
