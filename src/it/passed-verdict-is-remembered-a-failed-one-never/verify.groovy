import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
assert lib.accel('-Daccel.phase=validate').otherThan('UP_TO_DATE') == []

lib.edit('pom.xml', '<wanted.java>[17,)', '<wanted.java>[99,)')
2.times {
    Build failed = lib.failingAccel('-Daccel.phase=validate')
    assert failed.exitCode() == 1
    assert failed.outcome('lib', 'enforcer:enforce') == 'FAILED'
}

lib.edit('pom.xml', '<wanted.java>[99,)', '<wanted.java>[17,)')
assert lib.accel('-Daccel.phase=validate').outcome('lib', 'enforcer:enforce') in ['UP_TO_DATE', 'FROM_CACHE']
assert lib.failingAccel('-Daccel.phase=validate', '-Dwanted.java=[98,)').outcome('lib', 'enforcer:enforce') == 'FAILED'
