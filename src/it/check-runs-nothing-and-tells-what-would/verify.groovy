import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def before = lib.bytes('target')

Build nothing = lib.goal('check', '-Daccel.phase=package')
assert nothing.otherThan('up to date') == []
assert !nothing.outcomes().isEmpty()

lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
Build something = lib.goal('check', '-Daccel.phase=package')
assert something.outcome('lib', 'compiler:compile') == 'would run'
assert something.reason('lib', 'compiler:compile').contains('src/main/java/a/Main.java')
assert something.outcome('lib', 'resources:resources') == 'up to date'
assert something.outcome('lib', 'jar:jar') in ['would run', 'undecided']
assert lib.goal('check', '-Daccel.phase=install').outcome('lib', 'install:install') == 'always runs'
assert lib.bytes('target') == before

lib.edit('src/main/java/a/Main.java', 'Main { int edited;', 'Main {')
assert lib.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []
lib.deleteTargets()
assert lib.goal('check', '-Daccel.phase=package').outcome('lib', 'compiler:compile') == 'from cache'
assert !lib.exists('target/classes')

assert lib.goal('explain', '-Daccel.phase=package').says('  Its rule: the rules of accel')
lib.goal('stats')
assert lib.goal('help').says('accel:build')
lib.goal('clear')
assert lib.accel('-Daccel.phase=package').executed() == ['lib resources:resources', 'lib compiler:compile', 'lib jar:jar']
