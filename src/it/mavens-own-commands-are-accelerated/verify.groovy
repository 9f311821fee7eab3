import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
Scenario plain = reactor.checkout('plain')
plain.maven('package', '-Daccel.skip')

// The build of the invoker ran everything; the second one runs nothing.
Build first = reactor.firstBuild()
assert first.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert reactor.contents('lib/target/classes') == plain.contents('lib/target/classes')
Build second = reactor.maven('package')
assert second.otherThan('UP_TO_DATE') == []
assert second.outcome('lib', 'surefire:test') == 'UP_TO_DATE'
assert second.saysLike(/.*Accel: \d+ goals: \d+ UP_TO_DATE/)
int summary = second.lines().findIndexOf { it.contains('Accel:') }
assert summary < second.lines().findIndexOf { it.contains('BUILD SUCCESS') }

// What is left alone is Maven's.
Build skipped = reactor.maven('package', '-Daccel.skip')
assert !skipped.says('Accel:')
assert skipped.says('surefire')

// The doors share what they know, and do not nest.
Build build = reactor.accel('-Daccel.phase=package')
assert build.outcomes().size() == second.outcomes().size()
assert build.executed() == []
assert build.lines().count { it.contains('Accel:') } == 1
assert build.lines().count { it =~ /lib \.+ \d+ / } == 1

// Modules chosen, workers, restored results.
reactor.deleteTargets()
Build restored = reactor.maven('verify', '-T2')
assert restored.otherThan('FROM_CACHE', 'UP_TO_DATE') == []
assert restored.outcome('lib', 'jar:jar') == 'FROM_CACHE'
assert reactor.entries('app/target/app-1.jar') == plain.entries('app/target/app-1.jar')
Build chosen = reactor.maven('test', '-pl', ':app', '-am')
assert chosen.outcome('lib', 'surefire:test') == 'UP_TO_DATE'
assert !chosen.outcomes().keySet().any { it.contains('jar:jar') }

// A goal of the command line goes the same way, and sets nothing aside.
reactor.write('lib/target/kept.txt', 'of somebody')
Build goal = reactor.maven('compiler:compile', '-pl', ':lib')
assert goal.outcome('lib', 'compiler:compile') in ['EXECUTED', 'FROM_CACHE', 'UP_TO_DATE']
assert reactor.exists('lib/target/kept.txt')

// A changed method body: tests run, nothing that needs the library is compiled.
reactor.maven('package')
reactor.edit('lib/src/main/java/a/Lib.java', 'return "lib"', 'return "l" + "ib".trim()')
Build changed = reactor.maven('package')
assert changed.outcome('lib', 'surefire:test') == 'EXECUTED'
assert changed.outcome('app', 'compiler:compile') == 'UP_TO_DATE'

// Failures are Maven's, and failed tests are never stored.
reactor.edit('lib/src/main/java/a/Lib.java', '.trim()', '.strip() + 1')
['-ff', '-fae'].each { mode ->
    Build failed = reactor.failingMaven('package', mode)
    assert failed.says('Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin')
    assert failed.outcome('lib', 'surefire:test') == 'FAILED'
    assert !failed.outcomes().keySet().any { it.startsWith('app ') }
}

// What is wrong with switches is told before anything runs.
Build wrong = reactor.failingMaven('package', '-Daccel.cache.ttl=long')
assert wrong.says('accel.cache.ttl=long')
assert !wrong.says('compiler')
assert reactor.failingMaven('package', '-Daccel.cache=maybe').says('accel.cache=maybe')
