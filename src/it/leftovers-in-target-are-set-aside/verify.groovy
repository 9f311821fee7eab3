import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def setAside = { String name -> lib.find(name).any { it.toString().contains('target/.accel/aside') } }
assert lib.exists('target/classes/a/Old.class')

lib.delete('src/main/java/a/Old.java', 'src/main/resources/old.txt')
Scenario plain = lib.plain('package')
lib.accel('-Daccel.phase=package')
assert lib.contents('target/classes') == plain.contents('target/classes')
assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
assert setAside('Old.class')
assert setAside('old.txt')

// A stray beside a goal that has to run.
lib.write('target/classes/a/stray.txt', 'stray')
lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
lib.accel('-Daccel.phase=package')
plain = lib.plain('package')
assert lib.contents('target/classes') == plain.contents('target/classes')
assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
assert setAside('stray.txt')

// A stray where nothing else changed: not packed either.
lib.write('target/classes/a/another-stray.txt', 'stray')
lib.accel('-Daccel.phase=package')
assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
assert lib.accel('-Daccel.phase=package').executed() == []

// What a plain build left where goals are told to skip now: not there after a clean build.
lib.write('src/test/resources/data.txt', 'data')
lib.maven('test-compile')
assert lib.exists('target/test-classes/data.txt')
lib.accel('-Daccel.phase=package', '-Dmaven.test.skip')
assert !lib.exists('target/test-classes/data.txt')
