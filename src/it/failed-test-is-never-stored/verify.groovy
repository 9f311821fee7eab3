import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
assert lib.firstBuild().says('There are test failures')

Build again = lib.accel('-Daccel.phase=test', '-Dmaven.test.failure.ignore')
assert again.outcome('lib', 'surefire:test') == 'EXECUTED'
assert again.says('There are test failures')

2.times {
    Build failed = lib.failingAccel('-Daccel.phase=test')
    assert failed.exitCode() == 1
    assert failed.outcome('lib', 'surefire:test') == 'FAILED'
    assert failed.outcome('lib', 'compiler:testCompile') == 'UP_TO_DATE'
}

lib.edit('src/test/java/a/MainTest.java', 'assertEquals(3', 'assertEquals(2')
assert lib.accel('-Daccel.phase=test').outcome('lib', 'surefire:test') == 'EXECUTED'
assert lib.accel('-Daccel.phase=test').otherThan('UP_TO_DATE') == []

// The failing text again: the success is not found for it.
lib.edit('src/test/java/a/MainTest.java', 'assertEquals(2', 'assertEquals(3')
assert lib.failingAccel('-Daccel.phase=test').outcome('lib', 'surefire:test') == 'FAILED'

// A test that passes when it runs again is still a failed one.
lib.edit('src/test/java/a/MainTest.java', 'assertEquals(3', 'assertEquals(2')
lib.write('src/test/java/a/FlakyTest.java', '''package a;
import static org.junit.jupiter.api.Assertions.assertTrue;
class FlakyTest {
    private static int runs;
    @org.junit.jupiter.api.Test
    void passesInTheEnd() {
        assertTrue(runs++ > 0);
    }
}
''')
2.times {
    Build flaky = lib.accel('-Daccel.phase=test', '-Dsurefire.rerunFailingTestsCount=1')
    assert flaky.outcome('lib', 'surefire:test') == 'EXECUTED'
    assert flaky.says('Flakes: 1')
}
assert lib.failingAccel('-Daccel.phase=test').outcome('lib', 'surefire:test') == 'FAILED'
