import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
List<String> everything = ['lib resources:resources', 'lib compiler:compile']
def classes = lib.contents('target/classes')

assert lib.accel('-Daccel.phase=compile', '-Daccel.cache=false').outcomes().values().every { it in ['EXECUTED', 'ALWAYS_RUNS'] }
assert lib.accel('-Daccel.phase=compile', '-Daccel.rerun').executed() == everything
assert lib.accel('-Daccel.phase=compile').otherThan('UP_TO_DATE') == []

lib.deleteTargets()
assert lib.accel('-Daccel.phase=compile').executed() == []
lib.deleteTargets()
assert lib.accel('-Daccel.phase=compile', '-Daccel.cache.clear').executed() == everything
assert lib.contents('target/classes') == classes
