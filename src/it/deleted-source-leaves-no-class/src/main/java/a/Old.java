package a;

class Old {
    static class Nested {}
}
