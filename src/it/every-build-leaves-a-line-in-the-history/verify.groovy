import groovy.json.JsonSlurper
import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables).withCache(basedir.toPath().resolveSibling(basedir.name + '~cache'))
lib.cache().toFile().deleteDir()
def history = lib.cache().resolve('history.jsonl')
def sessions = { Files.readAllLines(history).collect { new JsonSlurper().parseText(it) } }
def phase = '-Daccel.phase=package'

// The first one, and one with nothing to do.
lib.accel(phase)
Build second = lib.accel(phase)
assert second.saysLike('.*excellent: [0-9.]+ s.*')
def (first, unchanged) = sessions()
assert first.session_id != unchanged.session_id
assert first.schema == 1 && first.outcome == 'SUCCESS'
assert first.project == 'it.every-build-leaves-a-line-in-the-history:lib' && first.profile == 'default'
assert first.command.contains('-Daccel.phase=package')
def compile = first.goals.find { it.goal == 'compiler:compile' }
assert compile.execution == 'default-compile' && compile.module == 'lib' && compile.outcome == 'EXECUTED'
assert compile.reason == 'no earlier result is known' && compile.duration_ms > 0
assert compile.start_ms >= first.phases.setup.duration_ms
assert compile.start_ms + compile.duration_ms <= first.metrics.total_time_ms
assert first.phases.total.duration_ms == first.metrics.total_time_ms
assert ['setup', 'cache_check', 'build', 'save', 'cleanup'].every { first.phases[it] != null }
assert first.cache.miss_count > 0 && first.cache.stored_kb >= 0 && first.counters.bytes_stored > 0
assert first.metrics.file_count >= 2 && first.metrics.memory_mb > 0 && first.metrics.cpu_ms > 0
assert first.machine.accel && first.machine.maven && first.machine.jdk && first.machine.cores > 0
assert unchanged.cache.hit_rate == 1 && unchanged.cache.by_level.in_place == unchanged.cache.hit_count
assert unchanged.metrics.file_count == first.metrics.file_count
assert unchanged.goals.every { it.outcome in ['UP_TO_DATE', 'SKIPPED'] }
assert unchanged.goals.find { it.goal == 'compiler:compile' }.saved_ms > 0

// What looks like a secret is masked.
lib.accel(phase, '-Dmy.token=hunter22')
assert sessions().last().command.contains('-Dmy.token=***')
assert !Files.readString(history).contains('hunter22')

// One that fails; one that does not compile leaves the reason as well.
lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int')
lib.failingAccel(phase)
assert sessions().last().outcome == 'FAILURE'
assert sessions().last().goals.last().outcome == 'FAILED'
lib.edit('src/main/java/a/Main.java', 'Main { int', 'Main {')

// The state of the checkout, as git tells it.
def git = { String... words ->
    assert new ProcessBuilder(['git', '-c', 'user.name=T', '-c', 'user.email=t@example.com', *words])
            .directory(basedir).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0
}
git('init', '-q', '-b', 'trunk')
git('add', 'pom.xml', 'src')
git('commit', '-q', '-m', 'first')
lib.write('.gitignore', '*\n')
lib.accel(phase)
assert sessions().last().git.branch == 'trunk' && sessions().last().git.commit ==~ /[0-9a-f]{40}/
assert !sessions().last().git.dirty
lib.edit('src/main/java/a/Main.java', 'Something', 'Anything')
lib.accel(phase)
assert sessions().last().git.dirty

// None, when nobody wants it; elsewhere, when the user says so.
int before = sessions().size()
lib.accel(phase, '-Daccel.history=false')
assert sessions().size() == before
lib.accel(phase, '-Daccel.history.file=' + lib.path('target/own.jsonl'))
assert sessions().size() == before
assert lib.read('target/own.jsonl').readLines().size() == 1

// The project's own thresholds.
lib.write('accel.toml', 'profile = "strict"\n[thresholds.strict]\nexcellent = "0s"\ngood = "0s"\nacceptable = "0s"\n')
assert lib.accel(phase).saysLike('.*slow: [0-9.]+ s.*')
assert sessions().last().profile == 'strict'
lib.write('accel.toml', 'profile = "strikt"\n[thresholds.strict]\nexcellent = "1s"\ngood = "2s"\n')
Build mistaken = lib.failingAccel(phase)
assert mistaken.says("Did you mean 'strict'") || mistaken.says("'acceptable' is missing")
lib.delete('accel.toml')

// A history that cannot be written is told once, and fails nothing.
def blocked = lib.path('blocked')
lib.write('blocked', 'a file')
Build warned = lib.accel(phase, '-Daccel.history.file=' + blocked.resolve('history.jsonl'))
assert warned.warnings('This build is not in the history').size() >= 1

// Eight at once.
before = sessions().size()
def eight = (1..8).collect { lib.checkout('at-once-' + it) }.collect { it.startAccel('-Daccel.phase=validate') }
eight.each { assert it.await().succeeded() }
assert sessions().size() == before + 8
assert sessions().takeRight(8)*.session_id.toSet().size() == 8

// Maven's own commands, with accel as an extension; the short cut as well.
Scenario extended = lib.inOwnProcesses()
extended.goal('init')
3.times { extended.maven('package', '-Daccel.cache.dir=' + lib.cache(), '-B') }
def commands = sessions().takeRight(3)
assert commands.every { it.command.startsWith('package') && it.outcome == 'SUCCESS' }
assert commands.last().cache.hit_rate == 1
assert commands.last().metrics.file_count == commands[1].metrics.file_count
