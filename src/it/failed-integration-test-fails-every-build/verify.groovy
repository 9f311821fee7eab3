import groovy.json.JsonSlurper
import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
Build failed = lib.failingAccel('-Daccel.phase=verify')
assert failed.exitCode() == 1
assert failed.outcome('lib', 'failsafe:integration-test') == 'EXECUTED'
assert failed.outcome('lib', 'failsafe:verify') == 'FAILED'

// Ignored once, it is not forgotten.
2.times {
    Build ignored = lib.accel('-Daccel.phase=verify', '-Dmaven.test.failure.ignore')
    assert ignored.outcome('lib', 'failsafe:integration-test') == 'EXECUTED'
    assert ignored.outcome('lib', 'failsafe:verify') == 'EXECUTED'
    assert ignored.says('There are test failures')
}
assert lib.failingAccel('-Daccel.phase=verify').outcome('lib', 'failsafe:verify') == 'FAILED'

lib.edit('src/test/java/a/MainIT.java', 'assertEquals(3', 'assertEquals(2')
def history = lib.path('target/history.jsonl')
Build mended = lib.accel('-Daccel.phase=verify', '-Daccel.history.file=' + history)
assert mended.outcome('lib', 'failsafe:integration-test') == 'EXECUTED'
assert new JsonSlurper().parse(history).counters.tests_run == 1
assert lib.accel('-Daccel.phase=verify').otherThan('UP_TO_DATE') == []
lib.deleteTargets()
assert lib.accel('-Daccel.phase=verify').outcome('lib', 'failsafe:integration-test') == 'FROM_CACHE'
assert lib.exists('target/failsafe-reports/TEST-a.MainIT.xml')
