import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
Build editing = lib.accel('-Daccel.phase=test')
assert editing.outcome('lib', 'surefire:test') == 'EXECUTED'
assert editing.says('The test saw before')

Build after = lib.accel('-Daccel.phase=test')
assert after.outcome('lib', 'surefire:test') == 'EXECUTED'
assert after.says('The test saw after')

// The same key as in the first build, whose result must not be there.
lib.write('src/test/data/input.txt', 'before\n')
assert lib.accel('-Daccel.phase=test').says('The test saw before')

// Now the file is as in the second build, whose result is.
assert lib.accel('-Daccel.phase=test').outcome('lib', 'surefire:test') in ['UP_TO_DATE', 'FROM_CACHE']
assert lib.accel('-Daccel.phase=test').otherThan('UP_TO_DATE') == []
