import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

// With all compilers, since there is much to hash.
Scenario lib = Scenario.of(binding.variables).withEnvironment('MAVEN_OPTS', '')
def build = { lib.accel('-Daccel.phase=generate-resources') }
def stored = {
    Files.walk(lib.cache()).withCloseable { files -> files.filter { Files.isRegularFile(it) }.mapToLong { Files.size(it) }.sum() }
}
lib.deleteTargets()
assert build().outcome('lib', 'antrun:run') == 'FROM_CACHE'

// Two seconds to restore, by what the class StoreDecision reckons.
new RandomAccessFile(lib.path('large.bin').toFile(), 'rw').withCloseable { it.length = 500_000_000 }
lib.edit('pom.xml', '<moved>small', '<moved>large')
Build large = build()
assert large.outcome('lib', 'antrun:run') == 'EXECUTED'
assert large.reason('lib', 'antrun:run').contains('restoring it would take longer than making it')
assert stored() < 1_000_000
assert build().otherThan('UP_TO_DATE') == []
lib.deleteTargets()
assert stored() < 1_000_000
