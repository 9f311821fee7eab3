import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Jdks
import io.github.accelmaven.it.Scenario
import java.nio.file.FileSystems
import java.nio.file.FileVisitOption
import java.nio.file.Files
import java.nio.file.Path

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

    // The JDK that the goal asks for, which the user's toolchains choose.
    Path running = Path.of(System.getProperty('java.home'))
    def chosen = { Path home ->
        lib.write('toolchains.xml', """<toolchains>
          <toolchain>
            <type>jdk</type>
            <provides><purpose>build</purpose></provides>
            <configuration><jdkHome>${home}</jdkHome></configuration>
          </toolchain>
        </toolchains>""")
        lib.accel('-Daccel.phase=compile', '-t', 'toolchains.xml').outcome('lib', 'compiler:compile')
    }
    String toolchain = '<jdkToolchain><purpose>build</purpose></jdkToolchain>'
    lib.edit('pom.xml', '<!-- toolchain of the compiler -->', toolchain)
    assert chosen(running) == 'EXECUTED'
    assert chosen(javaHome) == 'EXECUTED'
    assert lib.contents('target/classes') == lib.plain('compile', '-t', 'toolchains.xml').contents('target/classes')
    assert chosen(running) == 'FROM_CACHE'
    lib.edit('pom.xml', toolchain, '<!-- toolchain of the compiler -->')
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

// Another Maven: a copy of this one that calls itself otherwise.
Path maven = lib.path('').resolveSibling("${lib.path('').fileName}~maven")
if (Files.exists(maven)) {
    maven.toFile().deleteDir()
}
Files.walk(lib.mavenHome(), FileVisitOption.FOLLOW_LINKS).withCloseable { files ->
    files.forEach { Files.copy(it, maven.resolve(lib.mavenHome().relativize(it).toString())) }
}
Path core = Files.list(maven.resolve('lib')).withCloseable { files ->
    files.filter { it.fileName.toString().startsWith('maven-core-') }.findFirst().orElseThrow()
}
FileSystems.newFileSystem(core).withCloseable {
    Path properties = it.getPath('org/apache/maven/messages/build.properties')
    Files.writeString(properties, Files.readString(properties).replaceAll('(?m)^version=.*', 'version=3.9.99'))
}
lib.accel('-Daccel.phase=compile')
Build another = lib.withMavenHome(maven).accel('-Daccel.phase=compile')
assert another.executed() == ['lib resources:resources', 'lib compiler:compile']
assert another.reason('lib', 'compiler:compile').contains('3.9.99')
