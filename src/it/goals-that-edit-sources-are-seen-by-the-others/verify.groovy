import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
String MAIN = 'lib/src/main/java/a/Main.java'
def isRight = {
    assert lib.entry('lib/target/lib-1-sources.jar', 'a/Main.java') == lib.read(MAIN)
    Scenario plain = lib.plain('package')
    assert lib.contents('lib/target/classes') == plain.contents('lib/target/classes')
    assert lib.entries('lib/target/lib-1.jar') == plain.entries('lib/target/lib-1.jar')
    assert lib.entries('lib/target/lib-1-sources.jar') == plain.entries('lib/target/lib-1-sources.jar')
}
String formatted = lib.read(MAIN)
assert formatted.contains('NUMBER = 1;')
assert formatted.contains('Copyright of somebody')
isRight()

Build second = lib.accel('-Daccel.phase=package')
assert second.executed() == ['lib spotless:apply']
assert second.outcome('lib', 'license:format') == 'ALWAYS_RUNS'
// Only what found nothing to format is remembered.
Build third = lib.accel('-Daccel.phase=package')
assert third.otherThan('UP_TO_DATE', 'ALWAYS_RUNS') == []
assert third.outcome('lib', 'spotless:apply') == 'UP_TO_DATE'

// What the formatters take back compiles nothing.
lib.edit(MAIN, 'NUMBER = 1', 'NUMBER = ONE')
assert lib.accel('-Daccel.phase=package').executed() == ['lib spotless:apply']
assert lib.read(MAIN) == formatted

// What they leave does.
lib.edit(MAIN, 'NUMBER = 1', 'NUMBER = ONE + ONE')
lib.write('lib/header.txt', 'Copyright of somebody else\n')
Build edited = lib.accel('-Daccel.phase=package')
assert edited.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert edited.outcome('lib', 'source:jar-no-fork') == 'EXECUTED'
assert lib.read(MAIN).contains('NUMBER = 1 + 1')
assert lib.read(MAIN).contains('somebody else')
isRight()

// The old text, written by hand and formatted, is the old result.
lib.edit(MAIN, 'NUMBER = 1 + 1', 'NUMBER = ONE')
lib.write('lib/header.txt', 'Copyright of somebody\n')
assert lib.accel('-Daccel.phase=package').executed() == ['lib spotless:apply']
isRight()
