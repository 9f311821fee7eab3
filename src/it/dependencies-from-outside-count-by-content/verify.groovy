import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import javax.tools.ToolProvider

Scenario reactor = Scenario.of(binding.variables)
def alone = { reactor.accel('-Daccel.phase=test', '-pl', 'app') }
def isRight = {
    assert reactor.contents('app/target/classes') == reactor.plain('compile', '-pl', 'app').contents('app/target/classes')
}
assert reactor.firstBuild().says('App sees 1 and first')
alone()
assert alone().otherThan('UP_TO_DATE') == []

// A library that changed, and is not built: Maven takes what was installed.
reactor.edit('core/src/main/java/c/Core.java', 'CONSTANT = 1', 'CONSTANT = 2')
assert alone().otherThan('UP_TO_DATE') == []
isRight()

// Now it is built, in a build of its own: the SNAPSHOT that the dependency of the application brings is another jar.
reactor.maven('install', '-q', '-pl', 'core')
Build inlined = alone()
assert inlined.outcome('app', 'compiler:compile') == 'EXECUTED'
assert inlined.reason('app', 'compiler:compile').contains('core')
assert inlined.outcome('app', 'enforcer:enforce') == 'EXECUTED'
assert inlined.says('App sees 2 and first')
isRight()

// In the whole reactor the library counts as it is there.
reactor.edit('core/src/main/java/c/Core.java', 'CONSTANT = 2', 'CONSTANT = 3')
assert reactor.accel('-Daccel.phase=test').says('App sees 3 and first')
alone()
isRight()

// A release that was released again.
reactor.edit('util/src/main/java/u/Util.java', 'first', 'second')
reactor.maven('install', '-q', '-pl', 'util')
Build again = alone()
assert again.reason('app', 'surefire:test').contains('util')
assert again.outcome('app', 'enforcer:enforce') == 'EXECUTED'
assert again.says('App sees 2 and second')

// A jar of the system.
def writeSystemJar = { int size ->
    reactor.write('app/libs/s/Tool.java', "package s; public class Tool { public static final int SIZE = ${size}; }")
    assert ToolProvider.systemJavaCompiler.run(null, null, null, '--release', '17', reactor.path('app/libs/s/Tool.java').toString()) == 0
    Path classes = reactor.path('app/libs/s/Tool.class')
    new ZipOutputStream(Files.newOutputStream(reactor.path('app/libs/tool.jar'))).withCloseable {
        it.putNextEntry(new ZipEntry('s/Tool.class'))
        it.write(Files.readAllBytes(classes))
    }
}
writeSystemJar(4)
reactor.edit('app/pom.xml', '<!-- system dependency -->', '''<dependency>
      <groupId>s</groupId>
      <artifactId>tool</artifactId>
      <version>1</version>
      <scope>system</scope>
      <systemPath>${project.basedir}/libs/tool.jar</systemPath>
    </dependency>''')
reactor.edit('app/src/main/java/a/App.java', 'c.Core.CONSTANT', 's.Tool.SIZE')
assert alone().says('App sees 4 and second')
writeSystemJar(5)
Build resized = alone()
assert resized.outcome('app', 'compiler:compile') == 'EXECUTED'
assert resized.says('App sees 5 and second')
isRight()
