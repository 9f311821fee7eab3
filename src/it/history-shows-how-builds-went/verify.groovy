import groovy.json.JsonSlurper
import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files
import java.nio.file.StandardOpenOption

Scenario lib = Scenario.of(binding.variables).withCache(basedir.toPath().resolveSibling(basedir.name + '~cache'))
lib.cache().toFile().deleteDir()
def history = lib.cache().resolve('history.jsonl')

// Nothing yet: it says how to get something.
assert lib.goal('history').says('There is no build in the history')

2.times { lib.accel('-Daccel.phase=package') }

// A table, the last build at the end.
Build shown = lib.goal('history')
assert shown.says('Accel history of it.history-shows-how-builds-went:lib in ')
def rows = shown.lines().findAll { it ==~ /.*\d{4}-\d\d-\d\d \d\d:\d\d  lib .*/ }
assert rows.size() == 2 && rows.every { it.contains('excellent') } && rows[1].contains('100 %')
assert shown.saysLike('.*2 builds   \\S{2}') && !shown.says('p50')
assert !shown.says('BUILD FAILURE')

// Fewer of them; of a module, a goal, another project, another branch; since a time.
assert lib.goal('history', '-Daccel.last=1').lines().count { it.contains('excellent') } == 1
assert lib.goal('history', '-Daccel.goal=compiler:compile').says('2 builds')
assert lib.goal('history', '-Daccel.module=lib', '-Daccel.since=7d').says('2 builds')
assert lib.goal('history', '-Daccel.since=2999-01-01').says('None of the 2 builds')
assert lib.goal('history', '-Daccel.project=shop').says('-Daccel.project=all shows those of all projects')
assert lib.goal('history', '-Daccel.project=all').says('2 builds')
assert lib.goal('history', '-Daccel.branch=none').says('on branch none. Ask for less.')
assert lib.goal('history', '-Daccel.goal=compiler:compil').says("Did you mean 'compiler:compile'?")

// For other programs.
Build json = lib.goal('history', '-Daccel.format=json')
int from = json.lines().indexOf('[')
int to = json.lines().lastIndexOf(']')
def parsed = new JsonSlurper().parseText(json.lines()[from..to].join('\n'))
assert parsed.size() == 2 && parsed[1].cache.hit_rate == 1 && parsed[1].time_ms == parsed[1].metrics.total_time_ms
Build csv = lib.goal('history', '-Daccel.format=csv')
assert csv.lines().count { it ==~ /\d{8}-\d{6}-\w{6},\d{4}-.*,SUCCESS,.*/ } == 2

// What cannot be read is counted once, and left out.
Files.writeString(history, 'no json\n{"session_id":"x","schema":99}\n{"cut off', StandardOpenOption.APPEND)
Build damaged = lib.goal('history')
assert damaged.says('2 lines of the history left out: it is damaged')
assert damaged.says('1 line of the history left out: a newer accel wrote')
assert damaged.says('2 builds')
lib.accel('-Daccel.phase=package')
assert lib.goal('history').says('3 builds')

// From the third of them on it is told how the times of builds like the last one are spread.
lib.accel('-Daccel.phase=package')
assert lib.goal('history').saysLike(
        /.*3 builds like the last successful one \(.*, hit rate 100 %\): p50 .* s, p90 .* s, p95 .* s/)

// Mistakes are told with the value.
assert lib.failingGoal('history', '-Daccel.format=jsn').says("Did you mean 'json'")
assert lib.failingGoal('history', '-Daccel.since=yesterday').says('accel.since=yesterday is neither an age nor a date')
assert lib.failingGoal('history', '-Daccel.last=none').says('accel.last=none is not a number of builds')
