import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def isRight = {
    Scenario plain = lib.plain('package')
    assert lib.contents('target/classes') == plain.contents('target/classes')
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
}
assert lib.firstBuild().outcome('lib', 'resources:copy-resources') == 'ALWAYS_RUNS'
isRight()

assert lib.accel('-Daccel.phase=package').outcome('lib', 'jar:jar') == 'UP_TO_DATE'

lib.delete('src/main/more/two.txt')
lib.accel('-Daccel.phase=package')
isRight()
assert lib.accel('-Daccel.phase=package').outcome('lib', 'jar:jar') == 'UP_TO_DATE'
