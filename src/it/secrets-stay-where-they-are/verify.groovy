import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path

Scenario here = Scenario.of(binding.variables)
Path settings = here.path('settings.xml')
Files.writeString(settings, Files.readString(here.settings()).replace('<profile>', '''<profile>
      <properties><settings.password>secret-of-the-settings</settings.password></properties>'''))
Scenario lib = here.withSettings(settings).withEnvironment('DB_TOKEN', 'secret-of-the-environment')

/** The text of every stored or recorded file that holds a secret. */
def keepers = {
    [lib.cache(), lib.path('.accel')].collectMany { directory ->
        Files.walk(directory).withCloseable { files ->
            files.filter { Files.isRegularFile(it) }
                .filter { new String(Files.readAllBytes(it), StandardCharsets.ISO_8859_1).contains('secret-of') }
                .map { it.toString() }
                .toList()
        }
    }
}
def build = { String password -> lib.accel('-Daccel.phase=test', "-Ddb.password=${password}") }

Build first = build('secret-of-the-user')
assert first.outcome('lib', 'resources:resources') == 'EXECUTED'
assert first.outcome('lib', 'surefire:test') == 'EXECUTED'
assert !first.says('secret-of')
assert keepers() == []
assert lib.read('target/classes/db.properties').contains('secret-of-the-settings')
assert lib.read('target/surefire-reports/TEST-a.MainTest.xml').contains('secret-of-the-user')

// What holds a secret is up to date as long as it lies where it was made.
assert build('secret-of-the-user').otherThan('UP_TO_DATE') == []
Build other = build('secret-of-the-other-user')
assert other.executed() == ['lib surefire:test']
assert !other.says('secret-of')
Build explained = lib.goal('explain', '-Daccel.phase=test', '-Ddb.password=secret-of-the-third-user')
assert explained.says('user property db.password')
assert !explained.says('secret-of')
assert keepers() == []

lib.deleteTargets()
Build again = build('secret-of-the-other-user')
assert again.executed() == ['lib resources:resources', 'lib surefire:test']
assert again.outcome('lib', 'compiler:compile') == 'FROM_CACHE'
assert keepers() == []
