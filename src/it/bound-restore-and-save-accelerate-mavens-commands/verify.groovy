import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
Scenario plain = reactor.checkout('plain')
plain.maven('package', '-Daccel.skip')
String PLUGIN = 'io.github.accelmaven:accel-maven-plugin'
def asPlain = { String why ->
    ['lib/target/classes', 'lib/target/test-classes', 'app/target/classes'].each {
        assert reactor.bytes(it) == plain.bytes(it) : why
    }
    ['lib/target/lib-1.jar', 'lib/target/lib-1-sources.jar', 'app/target/app-1.jar'].each {
        assert reactor.bytes(it) == plain.bytes(it) : why
    }
}

// The build of the invoker ran everything; the second one runs nothing that need not run.
Build first = reactor.firstBuild()
assert first.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert first.outcome('app', 'jar:jar') == 'EXECUTED'
assert first.lines().count { it =~ /--- .*compile.* \(default-compile\)/ } == 2
asPlain('first build')
Build second = reactor.maven('package')
assert second.otherThan('UP_TO_DATE', 'ALWAYS_RUNS') == []
assert second.outcome('lib', 'source:jar') == 'ALWAYS_RUNS'
assert second.outcome('app', 'compiler:compile') == 'UP_TO_DATE'
assert second.lines().count { it =~ /--- .*compile.* \(default-compile\)/ } == 0
assert second.lines().count { it.contains('Accel:') } == 1
int summary = second.lines().findIndexOf { it.contains('Accel:') }
assert summary < second.lines().findIndexOf { it.contains('BUILD SUCCESS') }
asPlain('second build')

// Only what lies between the two is accel's.
assert !second.outcomes().keySet().any { it.contains('accel:') || it.contains('antrun') }
assert second.lines().count { it =~ /antrun.*\(unseen\)/ } == 1

// Everything comes out of the cache, also with workers of Maven.
[['package'], ['package', '-T2'], ['clean', 'package']].each { command ->
    reactor.deleteTargets()
    Build restored = reactor.maven(command as String[])
    assert restored.otherThan('FROM_CACHE', 'UP_TO_DATE', 'ALWAYS_RUNS') == [] : command
    assert restored.outcome('lib', 'surefire:test') == 'FROM_CACHE'
    assert restored.outcome('app', 'jar:jar') == 'FROM_CACHE'
    asPlain("$command")
}

// An aggregator, also in what another goal forks, beside modules that are built meanwhile.
reactor.deleteTargets()
Build aggregated = reactor.maven('package', '-T2', '-Paggregator')
assert aggregated.outcome('lib', 'help:effective-pom') in ['EXECUTED', 'ALWAYS_RUNS']
assert aggregated.outcome('lib', 'source:jar') == 'ALWAYS_RUNS'
assert reactor.exists('lib/target/effective.xml')
asPlain('with an aggregator')
reactor.maven('package')

// Maven 4 can run phases in an order of its own; then it is left alone, and says so once.
if (new File(mavenHome as String, 'lib').list().any { it.startsWith('maven-core-4') }) {
    Build concurrent = reactor.maven('package', '-b', 'concurrent')
    assert concurrent.warnings('-b concurrent').size() == 1
    assert !concurrent.says('Accel:')
    reactor.maven('package')
}

// Without accel it is plain Maven.
Build skipped = reactor.maven('package', '-Daccel.skip')
assert !skipped.says('Accel:')
assert skipped.lines().count { it =~ /--- .*compile.* \(default-compile\)/ } == 2

// accel:build drives it all once, bound goals of accel are no work, and both share what they know.
Build build = reactor.accel('-Daccel.phase=package')
assert build.lines().count { it.contains('Accel:') } == 1
assert build.lines().count { it =~ /lib \.+ \d+ / } == 1
assert build.otherThan('FROM_CACHE', 'UP_TO_DATE', 'ALWAYS_RUNS', 'EXECUTED') == []
assert build.outcome('lib', 'compiler:compile') == 'UP_TO_DATE'
assert build.outcome('app', 'antrun:run') == 'EXECUTED'
assert !build.outcomes().keySet().any { it.contains('accel:') }
reactor.accel('-Daccel.phase=package')
assert reactor.accel('-Daccel.phase=package').executed() == []
assert !reactor.goal('check', '-Daccel.phase=package').outcomes().keySet().any { it.contains('accel:') }
asPlain('after accel:build')
Build after = reactor.maven('package')
assert after.otherThan('UP_TO_DATE', 'ALWAYS_RUNS') == []
asPlain('after accel:build and a bound build')

// A changed method body: tests run, nothing that needs the library is compiled.
reactor.edit('lib/src/main/java/a/Lib.java', 'return "lib"', 'return "l" + "ib".trim()')
Build changed = reactor.maven('package')
assert changed.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert changed.outcome('lib', 'surefire:test') == 'EXECUTED'
assert changed.outcome('app', 'compiler:compile') == 'UP_TO_DATE'

// Failures are Maven's, and failed tests are never stored.
reactor.edit('lib/src/main/java/a/Lib.java', '.trim()', '.strip() + 1')
['-ff', '-fae'].each { mode ->
    Build failed = reactor.failingMaven('package', mode)
    assert failed.says('Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:3.5.4:test (default-test) on project lib: ')
    assert failed.says('There are test failures.')
    assert failed.outcome('lib', 'surefire:test') == 'FAILED'
    assert failed.says('BUILD FAILURE')
    assert !failed.outcomes().keySet().any { it.startsWith('app ') }
}
reactor.edit('lib/src/main/java/a/Lib.java', '.strip() + 1', '.trim() - ')
Build broken = reactor.failingMaven('package')
assert broken.says('Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile (default-compile) on project lib: Compilation failure')
reactor.edit('lib/src/main/java/a/Lib.java', '.trim() - ', '.trim()')
assert reactor.maven('package').outcome('lib', 'surefire:test') in ['FROM_CACHE', 'UP_TO_DATE']

// The same on the command line; goals of accel that are bound as well change nothing.
Build called = reactor.maven(PLUGIN + ':restore', 'test', PLUGIN + ':save', '-pl', ':lib')
assert called.outcome('lib', 'surefire:test') == 'UP_TO_DATE'
assert called.otherThan('UP_TO_DATE') == []

// accel:save without accel:restore in a module says so once, and the module is Maven's.
reactor.edit('app/pom.xml', 'generate-resources', 'none')
Build lonely = reactor.maven('package')
assert lonely.warnings('There is nothing to save in app').size() == 1
assert !lonely.outcomes().keySet().any { it.startsWith('app ') }
assert lonely.outcome('lib', 'compiler:compile') == 'UP_TO_DATE'

// A goal that builds the reactor does nothing where it is bound, and says so once.
reactor.edit('pom.xml', '<goal>restore</goal>', '<goal>build</goal>')
reactor.edit('pom.xml', '<goal>save</goal>', '')
reactor.edit('pom.xml', '<id>accel</id>', '<id>accel</id><phase>validate</phase>')
Build bound = reactor.maven('package')
assert bound.warnings('is bound in a POM').size() == 1
assert bound.lines().count { it =~ /--- .*compile.* \(default-compile\)/ } == 2
assert !bound.says('Accel:')
assert reactor.accel('-Daccel.phase=package').lines().count { it.contains('Accel:') } == 1

// The default goal of a project is called as well as one on the command line.
reactor.edit('pom.xml', '<build>', "<build><defaultGoal>$PLUGIN:build</defaultGoal>")
Build byDefault = reactor.maven()
assert byDefault.warnings('is bound in a POM') == []
assert byDefault.lines().count { it.contains('Accel:') } == 1
