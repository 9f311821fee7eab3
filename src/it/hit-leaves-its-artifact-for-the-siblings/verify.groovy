import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
def rightJars = { String why ->
    Scenario plain = reactor.plain('package', '-DskipTests')
    ['lib/target/lib-1.jar', 'lib/target/lib-1-tests.jar', 'app/target/app-1.jar', 'app/target/app-1-sources.jar',
            'target/root-1-sources.jar'].each {
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

// What takes a lifecycle of its own along runs in every build.
Build second = reactor.accel('-Daccel.phase=package')
assert second.otherThan('UP_TO_DATE', 'ALWAYS_RUNS') == []
assert second.outcome('app', 'source:jar') == 'ALWAYS_RUNS'
assert second.outcome('root', 'source:aggregate') == 'ALWAYS_RUNS'

// A goal of Maven beside accel in one call finds them too, and workers of Maven change nothing.
String TREE = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:tree'
reactor.deleteTargets()
Build beside = reactor.accel('-Daccel.phase=package', TREE, '-T2')
assert beside.executed() == []
assert beside.saysLike('.*- it.hit-leaves-its-artifact-for-the-siblings:lib:jar:1:compile')
rightJars('restored by two workers')
reactor.edit('lib/src/main/java/a/Lib.java', 'Lib {', 'Lib { public int added;')
Build parallel = reactor.accel('-Daccel.phase=package', '-T2')
rightJars('built by two workers')
assert parallel.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert parallel.outcome('app', 'compiler:compile') == 'EXECUTED'
