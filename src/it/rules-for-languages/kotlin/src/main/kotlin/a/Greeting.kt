package a

class Greeting {
    fun text(name: String) = "hello $name"
}
