import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario empty = Scenario.of(binding.variables).in('empty')
Build build = empty.failingAccel()
assert build.exitCode() == 1
assert build.says('there is no POM in this directory')
assert !empty.exists('target')
assert !empty.exists('.accel')
