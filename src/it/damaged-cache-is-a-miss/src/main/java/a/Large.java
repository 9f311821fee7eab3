package a;

class Large {
    static final String TEXT = "a class and a jar in the cache";
}
