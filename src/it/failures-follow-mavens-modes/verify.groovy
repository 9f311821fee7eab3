import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
def fails = { String mode -> reactor.failingAccel('-Daccel.phase=compile', '-Daccel.parallel=false', mode) }
def summary = { Build build, String module -> (build.text() =~ /(?m)^\[INFO\] ${module} .*(SUCCESS|FAILURE|SKIPPED)/)[0][1] }

Build fast = fails('-ff')
assert fast.exitCode() == 1
assert summary(fast, 'broken') == 'FAILURE'
assert summary(fast, 'after') == 'SKIPPED'
assert fast.says('-rf :broken')

Build atEnd = fails('-fae')
assert atEnd.exitCode() == 1
assert summary(atEnd, 'broken') == 'FAILURE'
assert summary(atEnd, 'after') == 'SKIPPED'
assert summary(atEnd, 'beside') == 'SUCCESS'
assert atEnd.says('-rf :broken')
assert reactor.exists('beside/target/classes/c/Beside.class')

Build never = reactor.accel('-Daccel.phase=compile', '-fn')
assert summary(never, 'broken') == 'FAILURE'
assert summary(never, 'beside') == 'SUCCESS'

reactor.edit('broken/src/main/java/a/Broken.java', '"text"', '1')
Build resumed = reactor.accel('-Daccel.phase=compile', '-rf', ':broken')
assert resumed.outcome('broken', 'compiler:compile') == 'EXECUTED'
assert resumed.outcome('after', 'compiler:compile') == 'EXECUTED'
