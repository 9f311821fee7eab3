import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

Scenario reactor = Scenario.of(binding.variables)
def meeting = { "-Dmeeting=${Files.createTempDirectory('meeting')}".toString() }
def place = { Build build, String line -> build.lines().findIndexOf { it.contains(line) } }

// Each of two modules waits for the other one, so that they end only when they run at the same time.
Build build = reactor.failingAccel('-Daccel.phase=process-classes', '-T2', '-fae', '-Dpatience=120', meeting())
assert build.outcome('one', 'antrun:run') == 'ALWAYS_RUNS'
assert build.outcome('two', 'antrun:run') == 'ALWAYS_RUNS'

// What a module prints is not mixed with what the other one prints.
['one', 'two'].each { module ->
    int begin = place(build, "$module has begun")
    int end = place(build, "$module has ended")
    assert begin >= 0 && begin < end
    assert !build.lines()[begin..end].any { it.contains(module == 'one' ? 'two has' : 'one has') }
}

// A failure is told after everything else.
assert place(build, 'COMPILATION ERROR') > place(build, 'one has ended')
assert place(build, 'COMPILATION ERROR') > place(build, 'two has ended')
assert build.saysLike(/.*broken \.+ FAILURE.*/)

// No dependency, but a path says that a module reads what another one made.
assert reactor.read('reader/target/read.txt') == 'one'

// One after the other, each of them waits in vain.
['-Daccel.parallel=false', '-Daccel.jobs=1'].each { one ->
    Build alone = reactor.failingAccel('-Daccel.phase=process-classes', one, '-fae', '-Dpatience=1', meeting())
    assert alone.says('The modules are built one by one')
    assert alone.says('two does not run at the same time')
}

// A failure in one module stops what has not begun, as in Maven.
Build fast = reactor.failingAccel('-Daccel.phase=process-classes', '-T2', '-ff', '-pl', ':broken,:reader')
assert fast.saysLike(/.*broken \.+ FAILURE.*/)

Build wrong = reactor.failingAccel('-Daccel.jobs=many')
assert wrong.says('accel.jobs=many is not a number of workers')
