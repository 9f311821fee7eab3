import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
List<String> modules = ['library', 'service', 'web', 'plugin']
def made = { modules.collectEntries { [it, reactor.bytes("${it}/target")] } }
def first = made()
modules.each { assert !first[it].isEmpty() }

Scenario plain = reactor.plain('verify')
modules.each { assert reactor.contents("${it}/target/classes") == plain.contents("${it}/target/classes") }
['library/target/library-1.0.0.jar', 'service/target/service-1.0.0.jar', 'web/target/web-1.0.0.war',
        'plugin/target/plugin-1.0.0.jar'].each { assert reactor.entries(it) == plain.entries(it) }

Build second = reactor.accel()
assert second.otherThan('UP_TO_DATE') == []
assert second.modules().containsAll(modules)
assert second.summary().contains('UP_TO_DATE')
assert made() == first

reactor.deleteTargets()
Build restored = reactor.accel()
assert restored.executed() == []
modules.each { assert reactor.bytes("${it}/target") == first[it] }

assert reactor.accel().otherThan('UP_TO_DATE') == []
