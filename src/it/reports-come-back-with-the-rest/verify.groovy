import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
List<String> published = ['target/surefire-reports', 'target/site/jacoco']
def before = published.collectEntries { [it, lib.bytes(it)] }
def coverage = lib.bytes('target')['jacoco.exec']
assert before['target/surefire-reports'].containsKey('TEST-a.FirstTest.xml')
assert before['target/site/jacoco'].containsKey('index.html')

lib.deleteTargets()
Build restored = lib.accel('-Daccel.phase=verify')
assert restored.outcome('lib', 'surefire:test') == 'FROM_CACHE'
assert restored.executed() == []
published.each { assert lib.bytes(it) == before[it] }
assert lib.bytes('target')['jacoco.exec'] == coverage
