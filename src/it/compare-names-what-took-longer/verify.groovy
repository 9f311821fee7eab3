import groovy.json.JsonSlurper
import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables).withCache(basedir.toPath().resolveSibling(basedir.name + '~cache'))
lib.cache().toFile().deleteDir()
def history = lib.cache().resolve('history.jsonl')
def ids = { -> Files.readAllLines(history).collect { new JsonSlurper().parseText(it).session_id } }

// Nothing yet: it says how to get something.
assert lib.goal('compare').says('There is no build to compare in the history')

lib.accel('-Daccel.phase=package')
lib.accel('-Daccel.phase=package')

// Everything was made in the first build and nothing in the second: their times say nothing about each other.
assert lib.goal('compare').says('There is nothing to compare ' + ids()[1] + ' with')
Build named = lib.goal('compare', '-Daccel.with=' + ids()[0])
assert named.says('They differ in hit rate, so that times need not mean much.')
assert named.says('Work that ended otherwise:')
assert named.saysLike('.*lib compiler:compile \\(default-compile\\): EXECUTED -> UP_TO_DATE, nothing changed.*')
assert named.saysLike('.*goal +lib compiler:compile \\(default-compile\\) .* -\\d+ % +faster.*')

// Builds alike, with the one before and with what is usual.
lib.accel('-Daccel.phase=package')
assert lib.goal('compare', '-Daccel.with=previous').says(ids()[1] + ' of ')
lib.accel('-Daccel.phase=package')
Build usual = lib.goal('compare')
assert usual.says('with the median of the 2 builds like it before')
assert usual.says('There are too few builds like it to know how much times vary')
assert usual.saysLike('.* total +\\S+ s +\\S+ s .*')
assert !usual.says('Work that ended otherwise')

// A session that is pinned is the baseline of builds like it, here and in the summary, until that is taken back.
assert lib.goal('compare', '-Daccel.pin=' + ids()[1]).says(ids()[1] + ' (')
assert lib.accel('-Daccel.phase=package').saysLike('.*excellent: .* the baseline \\(.* s\\).*')
assert lib.goal('compare').says(', which is pinned')
assert lib.goal('compare', '-Daccel.pin=none').says('are compared with the builds before them again')
assert lib.goal('compare', '-Daccel.pin=none').says('No session is pinned')
assert lib.goal('compare').says('with the median of the 3 builds like it before')

// One that failed is none.
lib.failingAccel('-Daccel.phase=package', '-Dmaven.compiler.release=1')
assert lib.failingGoal('compare', '-Daccel.pin=' + ids()[-1]).says('cannot be a baseline')
assert lib.goal('compare', '-Daccel.session=' + ids()[1], '-Daccel.with=' + ids()[1]).says('It is compared with itself.')

// For other programs.
Build json = lib.goal('compare', '-Daccel.format=json', '-Daccel.session=' + ids()[1], '-Daccel.with=' + ids()[0])
def parsed = new JsonSlurper().parseText(json.lines()[json.lines().indexOf('{')..json.lines().lastIndexOf('}')].join('\n'))
assert parsed.session == ids()[1] && parsed.with == [ids()[0]]
assert parsed.items.find { it.kind == 'TOTAL' } && parsed.outcomes.any { it.before == 'EXECUTED' && it.after == 'UP_TO_DATE' }

// Mistakes are told with the value, and the nearest ones.
Build unknown = lib.failingGoal('compare', '-Daccel.session=' + ids()[0][0..-2] + '!')
assert unknown.says("!' is not known") && unknown.says('The nearest ones are ' + ids()[0])
assert lib.failingGoal('compare', '-Daccel.with=20').says('several sessions of the history begin with it')
assert lib.failingGoal('compare', '-Daccel.history.file=' + lib.cache()).says('it is a directory')
assert lib.failingGoal('compare', '-Daccel.format=csv').says('accel.format=csv is not known')
