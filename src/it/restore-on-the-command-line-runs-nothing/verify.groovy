import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
def built = reactor.bytes('lib/target') + reactor.bytes('app/target')
def restored = { reactor.bytes('lib/target') + reactor.bytes('app/target') }

// All of it comes back, the application with the library's jar on its class path.
reactor.deleteTargets()
Build all = reactor.goal('restore', '-Daccel.phase=package')
assert all.otherThan('FROM_CACHE', 'UP_TO_DATE') == []
assert all.outcome('app', 'jar:jar') == 'FROM_CACHE'
assert all.saysLike(/.*Accel: \d+ goals: .*FROM_CACHE.*/)
assert all.lines().count { it =~ /lib \.+ \d+ / } == 1
assert !all.lines().any { it =~ /--- .*compile/ }
assert restored() == built
assert reactor.goal('restore', '-Daccel.phase=package', '-T2').otherThan('UP_TO_DATE') == []
assert reactor.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []

// It stops at what would have to run, module by module, and leaves that to the next build.
reactor.edit('lib/src/test/java/a/LibTest.java', 'class LibTest {', 'class LibTest { int edited;')
reactor.deleteTargets()
Build part = reactor.goal('restore', '-Daccel.phase=package')
assert part.outcome('lib', 'compiler:compile') == 'FROM_CACHE'
assert part.saysLike(/.*lib: restoring stops at compiler:testCompile \(default-testCompile\), which would have to run: .*LibTest.java.*/)
assert !part.outcomes().keySet().any { it.contains('lib compiler:testCompile') || it.contains('lib surefire:test') }
assert reactor.exists('lib/target/classes/a/Lib.class')
assert !reactor.exists('lib/target/test-classes')
// Without its jar the library is another entry on the class path of the application.
assert part.says('app: restoring stops at compiler:compile (default-compile), which would have to run: ')
Build rest = reactor.accel('-Daccel.phase=package')
assert rest.outcome('lib', 'compiler:compile') == 'UP_TO_DATE'
assert rest.executed() == ['lib compiler:testCompile', 'lib surefire:test']

// How far it goes is said as for a build; what cannot be restored is said, too.
reactor.deleteTargets()
Build compiled = reactor.goal('restore', '-Daccel.phase=compile')
assert compiled.otherThan('FROM_CACHE', 'UP_TO_DATE') == []
assert compiled.outcome('lib', 'compiler:compile') == 'FROM_CACHE'
assert !reactor.exists('lib/target/test-classes')
assert reactor.goal('restore', '-Daccel.cache=false').says('lib: nothing is restored, because accel.cache is false')
assert reactor.goal('restore', '-Daccel.skip').says('accel.skip')
assert reactor.failingGoal('restore', '-Daccel.phase=pakage').says("Did you mean 'package'?")

// There is nothing to save where nothing ran.
assert reactor.goal('save').warnings('There is nothing to save in ').size() == 1
Build both = reactor.maven('io.github.accelmaven:accel-maven-plugin:restore', 'io.github.accelmaven:accel-maven-plugin:save')
assert both.warnings('There is nothing to save in ').size() == 1
