import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
assert lib.accel('-q', '-Daccel.phase=package').text().trim().isEmpty()

lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
Build offline = lib.accel('-o', '-Daccel.phase=package')
assert offline.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert lib.accel('-o', '-Daccel.phase=package').otherThan('UP_TO_DATE') == []
assert lib.accel('-q', '-Daccel.phase=package').text().trim().isEmpty()

// The builder that Maven 4 has beside the usual one. With several modules it fails at any aggregating goal by itself.
if (lib.mavenHome().resolve('lib').toFile().list().any { it.startsWith('maven-api-core') }) {
    assert lib.accel('-b', 'concurrent', '-Daccel.phase=package').otherThan('UP_TO_DATE') == []
}
