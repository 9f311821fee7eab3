import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
def build = { reactor.accel('-Daccel.phase=compile') }
def isRight = {
    Scenario plain = reactor.plain('compile')
    ['leaf', 'middle', 'app'].each { assert reactor.contents("${it}/target/classes") == plain.contents("${it}/target/classes") }
}
assert build().otherThan('UP_TO_DATE') == []

// Both libraries have the class: the first on the class path wins.
reactor.edit('app/pom.xml', '<artifactId>first', '<artifactId>third')
reactor.edit('app/pom.xml', '<artifactId>second', '<artifactId>first')
reactor.edit('app/pom.xml', '<artifactId>third', '<artifactId>second')
assert build().executed() == ['app compiler:compile']
isRight()

// A method body.
reactor.edit('leaf/src/main/java/a/Leaf.java', 'return 10', 'return 20')
assert build().outcome('leaf', 'compiler:compile') == 'EXECUTED'
isRight()

// A constant is copied into the classes that use it, also two modules away.
reactor.edit('leaf/src/main/java/a/Leaf.java', 'CONSTANT = 1', 'CONSTANT = 2')
Build inlined = build()
assert inlined.outcome('app', 'compiler:compile') == 'EXECUTED'
assert inlined.reason('app', 'compiler:compile').contains('leaf')
assert inlined.outcome('first', 'compiler:compile') == 'UP_TO_DATE'
isRight()

reactor.edit('leaf/src/main/java/a/Leaf.java', 'int method()', 'long method()')
reactor.edit('app/src/main/java/b/App.java', 'int RESULT', 'long RESULT')
assert build().outcome('app', 'compiler:compile') == 'EXECUTED'
isRight()
assert build().otherThan('UP_TO_DATE') == []
