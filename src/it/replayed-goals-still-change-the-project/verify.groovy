import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
Scenario plain = lib.plain('verify')
List<String> jars = ['target/lib-1.jar', 'target/lib-1-sources.jar', 'target/lib-1-tests.jar']
jars.each { assert lib.entries(it) == plain.entries(it) }

// The first goals are restored in one build, the later ones in the next.
lib.deleteTargets()
lib.accel('-Daccel.phase=compile')
Build later = lib.accel('-Daccel.phase=verify')
assert later.executed() == []
jars.each { assert lib.entries(it) == plain.entries(it) }
assert lib.exists('target/jacoco.exec')

// prepare-agent is a hit, and yet the tests that run again get its agent.
lib.edit('src/test/java/a/MainTest.java', 'saysSomething', 'saysAnything')
lib.delete('target/jacoco.exec')
Build tested = lib.accel('-Daccel.phase=verify')
assert tested.outcome('lib', 'surefire:test') == 'EXECUTED'
assert tested.outcome('lib', 'compiler:compile') == 'UP_TO_DATE'
assert lib.exists('target/jacoco.exec')
assert lib.exists('target/site/jacoco/index.html')

// add-source is a hit, and yet its root is compiled and packed.
lib.edit('src/extra/java/a/Extra.java', '"extra"', '"even more"')
Build compiled = lib.accel('-Daccel.phase=verify')
assert compiled.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert compiled.reason('lib', 'compiler:compile').contains('src/extra/java/a/Extra.java')
assert lib.entry('target/lib-1-sources.jar', 'a/Extra.java').contains('even more')
assert lib.entries('target/lib-1.jar') == lib.plain('package').entries('target/lib-1.jar')

assert lib.accel('-Daccel.phase=verify').otherThan('UP_TO_DATE') == []
