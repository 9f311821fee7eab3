package a

val greeting = Greeting()
