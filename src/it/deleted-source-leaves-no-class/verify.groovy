import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
assert lib.exists('target/classes/a/Old$Nested.class')
assert lib.exists('target/classes/a/package-info.class')

lib.delete('src/main/java/a/Old.java')
assert lib.accel('-Daccel.phase=package').reason('lib', 'compiler:compile').contains('src/main/java/a/Old.java')

lib.delete('src/main/java/a/package-info.java', 'src/test/java/a/OldFixture.java')
lib.rename('src/main/resources/old.txt', 'src/main/resources/new.txt')
lib.accel('-Daccel.phase=package')

Scenario plain = lib.plain('package')
['target/classes', 'target/test-classes'].each { assert lib.contents(it) == plain.contents(it) }
assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
assert lib.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []

// The deleted source comes back, and so does its class, and goes again.
lib.write('src/main/java/a/Old.java', 'package a; class Old {}')
lib.accel('-Daccel.phase=package')
assert lib.exists('target/classes/a/Old.class')
lib.delete('src/main/java/a/Old.java')
assert lib.accel('-Daccel.phase=package').outcome('lib', 'compiler:compile') == 'FROM_CACHE'
assert lib.contents('target/classes') == plain.contents('target/classes')
assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
