import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

String CHECK = 'pmd:check (default)'
String WARNING = 'PMD 7.17.0 has issued 1 warning'

Scenario lib = Scenario.of(binding.variables)
assert lib.firstBuild().warnings(WARNING).size() == 1

// The warning, and the result of the forked goal, come back.
lib.deleteTargets()
Build restored = lib.accel('-Daccel.phase=verify')
assert restored.outcome('lib', CHECK) == 'FROM_CACHE'
assert restored.warnings(WARNING).size() == 1
assert lib.read('target/pmd.xml').contains('UnusedLocalVariable')

// What only the forked goal reads counts for the check.
lib.edit('rules.xml', 'UnusedLocalVariable', 'UnusedPrivateField')
Build clean = lib.accel('-Daccel.phase=verify')
assert clean.outcome('lib', CHECK) == 'EXECUTED'
assert clean.warnings(WARNING).isEmpty()
lib.edit('rules.xml', 'UnusedPrivateField', 'UnusedLocalVariable')

// A failure is never remembered.
lib.edit('pom.xml', '<failurePriority>1', '<failurePriority>5')
2.times {
    assert lib.failingAccel('-Daccel.phase=verify').outcome('lib', CHECK) == 'FAILED'
}
