import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables)
def build = { lib.accel('-Daccel.phase=generate-resources') }
def stored = {
    Files.walk(lib.cache()).withCloseable { files -> files.filter { Files.isRegularFile(it) }.mapToLong { Files.size(it) }.sum() }
}
lib.deleteTargets()
assert build().outcome('lib', 'antrun:run') == 'FROM_CACHE'

// Seconds to restore, as the class StoreDecision reckons, and seconds to make.
lib.edit('pom.xml', '<length>1K', '<length>256M')
double restoring = 256 * 1024 * 1024 / 250_000_000
Build large = build()
assert large.outcome('lib', 'antrun:run') == 'EXECUTED'
double making = large.lines().findResult { (it =~ /lib antrun:run \(default\): ([0-9.]+) s/).with { found -> found.find() ? found.group(1) : null } } as double
if (making < restoring - 0.1) {
    assert large.reason('lib', 'antrun:run').contains('restoring it would take longer than making it')
    assert stored() < 1_000_000
} else if (making > restoring + 0.1) {
    assert stored() > 256_000_000
}
assert build().otherThan('UP_TO_DATE') == []
