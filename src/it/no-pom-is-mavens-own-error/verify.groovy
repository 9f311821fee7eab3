import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario empty = Scenario.of(binding.variables).in('empty')
Build build = empty.failingAccel()
Build expected = empty.failingMaven('org.apache.maven.plugins:maven-resources-plugin:3.3.1:resources')
assert build.exitCode() == expected.exitCode()
assert build.says('there is no POM in this directory')
assert !empty.exists('target')
assert !empty.exists('.accel')
