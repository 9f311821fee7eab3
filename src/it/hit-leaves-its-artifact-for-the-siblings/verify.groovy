import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
def rightJars = { String why ->
    Scenario plain = reactor.plain('package', '-DskipTests')
    ['lib/target/lib-1.jar', 'lib/target/lib-1-tests.jar', 'app/target/app-1.jar'].each {
        assert reactor.entries(it) == plain.entries(it) : why
    }
}
rightJars('first build')

// The library is a hit, the application runs, and finds the library's classes.
reactor.edit('app/src/main/java/b/App.java', 'App {', 'App { int edited;')
Build compiled = reactor.accel('-Daccel.phase=clean,compile')
assert compiled.outcome('lib', 'compiler:compile') == 'FROM_CACHE'
assert compiled.outcome('app', 'compiler:compile') == 'EXECUTED'
assert reactor.accel('-Daccel.phase=clean,compile').executed() == []

// Now it finds jar and test-jar.
Build packed = reactor.accel('-Daccel.phase=package')
assert packed.outcome('lib', 'jar:jar') == 'FROM_CACHE'
assert packed.outcome('lib', 'jar:test-jar') == 'FROM_CACHE'
assert packed.outcome('app', 'surefire:test') == 'EXECUTED'
rightJars('library restored, application built')

assert reactor.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []
