package a

class Greeting {
    String text(String name) { "hello $name" }
}
