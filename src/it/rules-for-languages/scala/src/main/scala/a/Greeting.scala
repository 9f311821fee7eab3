package a

class Greeting(person: Person) {
  def text(name: String) = s"hello $name"
}
