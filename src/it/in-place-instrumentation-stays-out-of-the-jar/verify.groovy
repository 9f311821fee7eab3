import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def isRight = {
    Scenario plain = lib.plain('package')
    assert lib.contents('target/classes') == plain.contents('target/classes')
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
}
assert lib.firstBuild().says('Instrumented: true')
isRight()

lib.accel('-Daccel.phase=package')
isRight()

lib.edit('src/test/java/a/MainTest.java', 'seesInstrumentedClasses', 'seesThem')
assert lib.accel('-Daccel.phase=package').says('Instrumented: true')
isRight()

lib.edit('src/main/java/a/Main.java', 'return a + b', 'return b + a')
assert lib.accel('-Daccel.phase=package').says('Instrumented: true')
isRight()

lib.deleteTargets()
Build restored = lib.accel('-Daccel.phase=package')
assert restored.outcome('lib', 'compiler:compile') == 'FROM_CACHE'
isRight()
