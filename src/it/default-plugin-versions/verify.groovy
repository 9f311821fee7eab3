import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
assert lib.entries('target/lib-1.jar') == lib.plain('package').entries('target/lib-1.jar')

Build second = lib.accel('-Daccel.phase=install')
assert second.otherThan('UP_TO_DATE', 'ALWAYS_RUNS') == []
assert second.outcome('lib', 'install:install') == 'ALWAYS_RUNS'

lib.edit('src/main/java/a/Main.java', 'return a + b', 'return b + a')
assert lib.accel('-Daccel.phase=package').executed().containsAll(
        ['lib compiler:compile', 'lib surefire:test', 'lib jar:jar'])
assert lib.entries('target/lib-1.jar') == lib.plain('package').entries('target/lib-1.jar')

lib.edit('src/test/java/a/MainTest.java', 'assertEquals(3', 'assertEquals(4')
assert lib.failingAccel('-Daccel.phase=package').outcome('lib', 'surefire:test') == 'FAILED'
lib.edit('src/test/java/a/MainTest.java', 'assertEquals(4', 'assertEquals(3')

lib.deleteTargets()
Build restored = lib.accel('-Daccel.phase=package')
assert restored.executed() == []
assert lib.exists('target/surefire-reports/TEST-a.MainTest.xml')
assert lib.entries('target/lib-1.jar') == lib.plain('package').entries('target/lib-1.jar')
