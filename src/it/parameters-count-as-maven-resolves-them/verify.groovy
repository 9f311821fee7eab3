import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files
import java.nio.file.Path

Scenario lib = Scenario.of(binding.variables)
assert lib.classVersion('target/classes/a/Main.class') == 61
assert lib.firstBuild().says('The greeting is null')
assert lib.accel('-Daccel.phase=test').otherThan('UP_TO_DATE') == []

Build greeted = lib.accel('-Daccel.phase=test', '-DargLine=-Dgreeting=hello')
assert greeted.executed() == ['lib surefire:test']
assert greeted.reason('lib', 'surefire:test').contains('argLine')
assert greeted.says('The greeting is hello')

lib.edit('pom.xml', '<maven.compiler.release>17', '<maven.compiler.release>11')
Build older = lib.accel('-Daccel.phase=test-compile')
assert older.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert older.reason('lib', 'compiler:compile').contains('release')
assert lib.classVersion('target/classes/a/Main.class') == 55
assert lib.classVersion('target/test-classes/a/MainTest.class') == 55

lib.edit('pom.xml', '<maven.compiler.release>11', '<maven.compiler.release>17')
assert lib.accel('-Daccel.phase=compile').outcome('lib', 'compiler:compile') == 'FROM_CACHE'
assert lib.classVersion('target/classes/a/Main.class') == 61

// The same value from the command line is the same value. Maven lets the command line win over the POM.
assert lib.accel('-Daccel.phase=compile', '-Dmaven.compiler.release=11').outcome('lib', 'compiler:compile') == 'FROM_CACHE'
assert lib.classVersion('target/classes/a/Main.class') == 55

// Settings: what a profile there says of the project, which has no word of its own.
Path settings = lib.path('settings.xml')
def withSettings = { String parameters ->
    Files.writeString(settings, Files.readString(lib.settings()).replace('<profile>', """<profile>
      <properties><maven.compiler.parameters>${parameters}</maven.compiler.parameters></properties>"""))
    lib.withSettings(settings)
}
lib.accel('-Daccel.phase=compile')
Build told = withSettings('true').accel('-Daccel.phase=compile')
assert told.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert told.reason('lib', 'compiler:compile').contains('parameters')
assert lib.contents('target/classes') == withSettings('true').plain('compile').contents('target/classes')
assert withSettings('false').accel('-Daccel.phase=compile').outcome('lib', 'compiler:compile') == 'FROM_CACHE'

// Profiles count by what they do.
assert lib.accel('-Daccel.phase=compile').otherThan('UP_TO_DATE', 'FROM_CACHE') == []
assert lib.accel('-Daccel.phase=compile', '-Pidle').otherThan('UP_TO_DATE') == []
Build profiled = lib.accel('-Daccel.phase=compile', '-Polder')
assert profiled.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert lib.classVersion('target/classes/a/Main.class') == 54
