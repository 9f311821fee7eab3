package a

object Sample {
  val greeting = new Greeting(new Person)
}
