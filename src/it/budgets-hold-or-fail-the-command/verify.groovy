import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables).withCache(basedir.toPath().resolveSibling(basedir.name + '~cache'))
lib.cache().toFile().deleteDir()
def history = lib.cache().resolve('history.jsonl')
def ids = { Files.readAllLines(history).collect { (it =~ /"session_id":"([^"]+)"/)[0][1] } }
def row = { Build build, String what -> build.lines().find { it.startsWith('[INFO]   ' + what + ' ') } }

// Nothing to hold against, and nothing to be held.
assert lib.goal('budget').says('There is no [budget] in ')
lib.write('accel.toml', '[budget]\ntotal = "1h"\n')
assert lib.goal('budget').says('There is no build of it.budgets-hold-or-fail-the-command:lib in the history')

3.times { lib.accel('-Daccel.phase=package') }
lib.write('accel.toml', '''
[budget]
last     = 20
total    = { p50 = "1h", p95 = "1h" }
hit-rate = "90 %"
memory   = "500 GB"
output   = "1 GB"
[budget.phase]
build = "1h"
[budget.goal]
"compiler:compile" = { p95 = "1h" }
[budget.module]
lib = "1h"
''')
Build kept = lib.goal('budget')
assert kept.says('8 of 8 kept, with a tolerance of 10 %')
assert kept.says('Quantiles are of 3 builds: the history has no more like this one, and 20 are asked for')
assert row(kept, 'total p95') ==~ /.*total p95 +3 +1:00:00 h .* - +pass/
assert row(kept, 'hit rate') ==~ /.*hit rate +1 +90 % +100 % +- +pass/
assert row(kept, 'module lib').endsWith('pass')

// The first build had nothing in the cache.
Build first = lib.failingGoal('budget', '-Daccel.session=' + ids()[0])
assert row(first, 'hit rate') ==~ /.*hit rate +1 +90 % +0 % +-100 % +.*fail/
assert first.says('The budget is not kept: hit rate is 0 %, 100 % below 90 %')
assert row(first, 'total p95') ==~ /.*total p95 +1 .*/

// One that is not kept fails the command, or is only told.
lib.write('accel.toml', '[budget]\ntotal = "1h"\nmemory = "1 MB"\n')
Build over = lib.failingGoal('budget')
assert over.says('BUILD FAILURE') && row(over, 'memory').endsWith('fail')
assert over.lines().findIndexOf { it.startsWith('[INFO]   memory ') } > over.lines().findIndexOf { it.startsWith('[INFO]   total ') }
assert over.saysLike('.*The budget is not kept: memory is .*% over 1.0 MB.*')
Build told = lib.goal('budget', '-Daccel.budget.fail=false')
assert told.warnings('The budget is not kept').size() == 1 && row(told, 'memory').endsWith('fail')

// What no build has is a mistake; what only this one does not have is told.
lib.write('accel.toml', '[budget.goal]\n"compile:compile" = "1h"\n')
assert lib.failingGoal('budget').says("no build has a goal 'compile:compile' (did you mean 'compiler:compile'?)")
lib.write('accel.toml', '[budget.goal]\n"jar:jar" = "1h"\n')
lib.accel('-Daccel.phase=compile')
assert lib.goal('budget').warnings("The budget 'goal jar:jar' was not looked at: not in this build").size() == 1

// A build that failed is passed over.
lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int')
lib.failingAccel('-Daccel.phase=compile')
Build passed = lib.goal('budget')
assert passed.warnings('The last build, ' + ids().last() + ', failed').size() == 1
assert passed.says('build ' + ids()[-2])

// Mistakes are told with their place, by a build as well.
lib.write('accel.toml', '[budget]\ntotal = "soon"\n')
assert lib.failingGoal('budget').says("accel.toml:2:1, 'total' in [budget]: 'soon' is no time")
assert lib.failingAccel('-Daccel.phase=compile').says("accel.toml:2:1, 'total' in [budget]: 'soon' is no time")
lib.write('accel.toml', '[budget]\ntotal = "1h"\n')
assert lib.failingGoal('budget', '-Daccel.session=nonsense').says("Session 'nonsense' is not known")
