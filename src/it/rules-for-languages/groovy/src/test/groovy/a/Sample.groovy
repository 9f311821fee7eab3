package a

class Sample {
    Greeting greeting = new Greeting()
}
