import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
assert lib.accel('-Daccel.phase=validate').otherThan('UP_TO_DATE') == []

lib.edit('pom.xml', '<checked>good', '<checked>bad')
2.times {
    Build failed = lib.failingAccel('-Daccel.phase=validate')
    assert failed.exitCode() == 1
    assert failed.outcome('lib', 'enforcer:enforce') == 'FAILED'
}
assert lib.failingAccel('-Daccel.phase=validate', '-Dchecked=worse').outcome('lib', 'enforcer:enforce') == 'FAILED'

lib.edit('pom.xml', '<checked>bad', '<checked>good')
assert lib.accel('-Daccel.phase=validate').outcome('lib', 'enforcer:enforce') in ['UP_TO_DATE', 'FROM_CACHE']
