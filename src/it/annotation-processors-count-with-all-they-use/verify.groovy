import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
String GENERATED = 'app/target/generated-sources/annotations/a/Generated.java'
def build = { reactor.accel('-Daccel.phase=package') }
def isRight = {
    Scenario plain = reactor.plain('package')
    ['app/target/classes', 'app/target/generated-sources'].each { assert reactor.contents(it) == plain.contents(it) }
    assert reactor.entries('app/target/app-1.jar') == plain.entries('app/target/app-1.jar')
}
assert reactor.read(GENERATED).contains('"option one"')
assert build().otherThan('UP_TO_DATE') == []

// What is generated is an output.
reactor.deleteTargets()
assert build().executed() == []
assert reactor.read(GENERATED).contains('"option one"')
isRight()

// A method body of the processor.
reactor.edit('processor/src/main/java/p/Generator.java', '"option "', '"the option "')
Build changed = build()
assert changed.outcome('app', 'compiler:compile') == 'EXECUTED'
assert changed.reason('app', 'compiler:compile').contains('processor')
assert reactor.read(GENERATED).contains('"the option one"')

// Its option.
reactor.edit('app/pom.xml', 'one', 'two')
assert build().outcome('app', 'compiler:compile') == 'EXECUTED'
assert reactor.read(GENERATED).contains('"the option two"')
isRight()

// Nobody finds it any more.
reactor.delete('processor/src/main/resources/META-INF')
assert build().outcome('app', 'compiler:compile') == 'EXECUTED'
assert !reactor.exists(GENERATED)
isRight()
