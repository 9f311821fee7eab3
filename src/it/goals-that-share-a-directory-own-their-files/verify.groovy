import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def isRight = {
    Scenario plain = lib.plain('package')
    assert lib.contents('target/classes') == plain.contents('target/classes')
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
}
isRight()

lib.delete('src/main/more/two.txt')
Build fewer = lib.accel('-Daccel.phase=package')
assert fewer.executed() == ['lib resources:copy-resources', 'lib jar:jar']
isRight()

// The same file from two goals: the later one wins, as in Maven.
lib.write('src/main/more/one.txt', 'another one\n')
lib.accel('-Daccel.phase=package')
assert lib.read('target/classes/one.txt') == 'another one\n'
lib.edit('src/main/resources/one.txt', 'one', 'first')
lib.accel('-Daccel.phase=package')
assert lib.read('target/classes/one.txt') == 'another one\n'
lib.delete('src/main/more/one.txt')
lib.accel('-Daccel.phase=package')
assert lib.read('target/classes/one.txt') == 'first\n'
isRight()

assert lib.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []
lib.deleteTargets()
assert lib.accel('-Daccel.phase=package').otherThan('FROM_CACHE') == []
isRight()
