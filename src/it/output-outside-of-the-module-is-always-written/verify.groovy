import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

String COPY = 'dependency:copy-dependencies (libraries)'

Scenario root = Scenario.of(binding.variables)
root.delete('shared/slf4j-api-2.0.16.jar', 'lib/shared/slf4j-api-2.0.16.jar')
Build build = root.accel('-Daccel.phase=verify')

assert build.outcome('lib', COPY) == 'FROM_CACHE'
assert build.outcome('app', COPY) == 'ALWAYS_RUNS'
assert build.reason('app', COPY).contains('it writes to ${root}/shared')
assert root.exists('shared/slf4j-api-2.0.16.jar')
assert root.exists('lib/shared/slf4j-api-2.0.16.jar')
