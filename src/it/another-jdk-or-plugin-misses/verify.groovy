import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

import io.github.accelmaven.it.Jdks
import java.nio.file.FileSystems
import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables)
assert lib.accel('-Daccel.phase=compile').otherThan('UP_TO_DATE') == []

Jdks.other().ifPresentOrElse({ javaHome ->
    Scenario other = lib.withJavaHome(javaHome)
    Build compiled = other.accel('-Daccel.phase=compile')
    assert compiled.outcome('lib', 'compiler:compile') == 'EXECUTED'
    assert compiled.reason('lib', 'compiler:compile').toLowerCase().contains('jdk')
    assert lib.contents('target/classes') == other.plain('compile').contents('target/classes')
    assert lib.accel('-Daccel.phase=compile').outcome('lib', 'compiler:compile') == 'FROM_CACHE'
    assert lib.contents('target/classes') == lib.plain('compile').contents('target/classes')
}, { println 'Only one JDK on this machine: nothing to compare with' })

// Another dependency of the plugin.
lib.edit('pom.xml', '<!-- dependencies of the plugin -->', '''
        <dependencies>
          <dependency>
            <groupId>org.apiguardian</groupId>
            <artifactId>apiguardian-api</artifactId>
            <version>1.1.2</version>
          </dependency>
        </dependencies>''')
assert lib.accel('-Daccel.phase=compile').executed() == ['lib resources:resources']

// The plugin's jar, released again under the same version.
Scenario elsewhere = lib.withLocalRepository(lib.copyOfLocalRepository('repository'))
assert elsewhere.accel('-Daccel.phase=compile').executed() == []
def jar = elsewhere.localRepository().resolve(
        'org/apache/maven/plugins/maven-resources-plugin/3.3.1/maven-resources-plugin-3.3.1.jar')
def changed = Files.copy(jar, jar.resolveSibling('changed.jar'))
FileSystems.newFileSystem(changed).withCloseable { Files.writeString(it.getPath('/added.txt'), 'released again') }
Files.delete(jar)
Files.move(changed, jar)
assert elsewhere.accel('-Daccel.phase=compile').executed() == ['lib resources:resources']
