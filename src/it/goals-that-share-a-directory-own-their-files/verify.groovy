import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def isRight = {
    Scenario plain = lib.plain('package')
    assert lib.contents('target/classes') == plain.contents('target/classes')
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
}
isRight()

lib.delete('src/main/java/b/Old.java')
assert lib.accel('-Daccel.phase=package').outcome('lib', 'compiler:compile (others)') == 'EXECUTED'
isRight()

lib.rename('src/main/resources/b/two.txt', 'src/main/resources/b/three.txt')
Build renamed = lib.accel('-Daccel.phase=package')
assert renamed.outcome('lib', 'resources:resources') == 'EXECUTED'
isRight()

lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
assert lib.accel('-Daccel.phase=package').outcome('lib', 'compiler:compile (default-compile)') == 'EXECUTED'
isRight()

assert lib.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []
lib.deleteTargets()
assert lib.accel('-Daccel.phase=package').executed() == []
isRight()
