import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def shaded = lib.plain('package').entries('target/lib-1.jar')
assert shaded.keySet().any { it.startsWith('org/jspecify/') }

Build second = lib.accel('-Daccel.phase=package')
// The POM file lies in another directory, and with it the project's base directory: no hit does that.
assert second.outcome('lib', 'shade:shade') == 'EXECUTED'
assert second.outcome('lib', 'compiler:compile') == 'UP_TO_DATE'
assert second.outcome('lib', 'resources:resources') == 'UP_TO_DATE'
assert lib.entries('target/lib-1.jar') == shaded
assert lib.accel('-Daccel.phase=compile').otherThan('UP_TO_DATE') == []
