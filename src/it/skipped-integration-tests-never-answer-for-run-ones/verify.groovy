import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
String report = 'target/failsafe-reports/TEST-a.MainIT.xml'
assert lib.firstBuild().outcome('lib', 'failsafe:integration-test') == 'SKIPPED'
assert !lib.exists(report)

assert lib.accel('-Daccel.phase=verify').outcome('lib', 'failsafe:integration-test') == 'EXECUTED'
assert lib.exists(report)
assert lib.accel('-Daccel.phase=verify').otherThan('UP_TO_DATE') == []

lib.deleteTargets()
assert lib.accel('-Daccel.phase=verify', '-DskipITs').outcome('lib', 'failsafe:integration-test') == 'SKIPPED'
assert lib.accel('-Daccel.phase=verify').outcome('lib', 'failsafe:integration-test') == 'FROM_CACHE'
assert lib.exists(report)
