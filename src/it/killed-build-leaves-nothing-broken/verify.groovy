import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def isRight = {
    lib.accel('-Daccel.phase=package')
    Scenario plain = lib.plain('package', '-DskipTests')
    assert lib.contents('target/classes') == plain.contents('target/classes')
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
    assert lib.exists('target/surefire-reports/TEST-a.SlowTest.xml')
    assert lib.accel('-Daccel.phase=package').executed() == []
}

lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int first;')
def testing = lib.withEnvironment('IT_SLOW', 'yes').startAccel('-Daccel.phase=package')
testing.awaitLine('The test runs')
testing.kill()
isRight()

lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int second;')
def compiling = lib.startAccel('-Daccel.phase=package')
compiling.awaitLine('Compiling 1 source file')
compiling.kill()
isRight()
