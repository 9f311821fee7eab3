import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
def modules = { String... arguments -> reactor.accel('-Daccel.phase=compile', '-Daccel.parallel=false', *arguments).modules() }

List<String> order = modules()
assert order.indexOf('lib') < order.indexOf('app')
assert order as Set == ['lib', 'app', 'other'] as Set

assert modules('-pl', 'app', '-am') == ['lib', 'app']
assert modules('-pl', 'lib', '-amd') == ['lib', 'app']
assert modules('-pl', 'other') == ['other']
assert modules('-pl', '!app,!lib') == ['other']
assert modules('-rf', ':other') == ['other']

// Chosen modules share what the whole reactor stored.
reactor.edit('lib/src/main/java/a/Lib.java', 'Lib {', 'Lib { public int added;')
assert reactor.accel('-Daccel.phase=compile', '-pl', 'app', '-am').outcome('app', 'compiler:compile') == 'EXECUTED'
assert reactor.accel('-Daccel.phase=compile').otherThan('UP_TO_DATE') == []
