import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario here = Scenario.of(binding.variables)
here.write('.blocked', 'a file')
Scenario lib = here.withCache(here.path('.blocked'))

Build build = lib.accel('-Daccel.phase=package')
assert build.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert build.warnings('The disk cache in ').size() == 1
assert build.warnings('This build is not in the history').size() == 1
assert build.warnings('.blocked').size() == 2
assert lib.read('.blocked') == 'a file'
Scenario plain = lib.plain('package')
assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')

// What lies in target/ needs no cache.
assert lib.accel('-Daccel.phase=package').executed() == []
lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
lib.accel('-Daccel.phase=package')
assert lib.entries('target/lib-1.jar') == lib.plain('package').entries('target/lib-1.jar')
