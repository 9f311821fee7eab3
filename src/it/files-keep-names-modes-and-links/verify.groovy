import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions

Scenario lib = Scenario.of(binding.variables)
String RESOURCES = 'src/main/resources'
def build = { lib.accel('-Daccel.phase=package') }
def executable = { Scenario scenario -> Files.isExecutable(scenario.path('target/classes/run.sh')) }
def emptyDirectory = { Scenario scenario -> scenario.exists('target/classes/empty') }
def isRight = {
    Scenario plain = lib.plain('package')
    assert lib.contents('target/classes') == plain.contents('target/classes')
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
    assert executable(lib) == executable(plain)
    assert emptyDirectory(lib) == emptyDirectory(plain)
}
def link = { String name, String target -> Files.createSymbolicLink(lib.path(name), Path.of(target)) }
def mode = { String permissions ->
    Files.setPosixFilePermissions(lib.path("${RESOURCES}/run.sh"), PosixFilePermissions.fromString(permissions))
}
// The invoker copied the project without them.
link('src/main/java/a/Linked.java', '../../../../linked/Linked.java')
link("${RESOURCES}/directory", '../../../linked')
lib.write("${RESOURCES}/Größe/naïve – 日本.txt", 'one')
lib.write("${RESOURCES}/Case.txt", 'one')
lib.write("${RESOURCES}/lines.txt", 'one\ntwo\n')
Files.createDirectory(lib.path("${RESOURCES}/empty"))
mode('rw-r--r--')
build()
isRight()
assert build().otherThan('UP_TO_DATE') == []

// What a link leads to.
lib.edit('linked/Linked.java', 'SIZE = 1', 'SIZE = 2')
assert build().outcome('lib', 'compiler:compile') == 'EXECUTED'
lib.edit('linked/text.txt', 'one', 'two')
assert build().outcome('lib', 'resources:resources') == 'EXECUTED'
isRight()

// One after the other: bit, line ends, letters, case, emptiness.
def edits = [
    { mode('rwxr-xr-x') },
    { lib.write("${RESOURCES}/lines.txt", 'one\r\ntwo\r\n') },
    { lib.rename("${RESOURCES}/Größe/naïve – 日本.txt", "${RESOURCES}/Größe/naive – 日本.txt") },
    { lib.rename("${RESOURCES}/Case.txt", "${RESOURCES}/case.txt") },
]
edits.each { edit ->
    edit()
    assert build().outcome('lib', 'resources:resources') == 'EXECUTED'
}
isRight()
assert executable(lib)
assert !lib.exists('target/classes/Case.txt')
assert lib.read('target/classes/lines.txt') == 'one\r\ntwo\r\n'

// All of that out of the cache.
lib.deleteTargets()
assert build().executed() == []
isRight()

// The times of all sources and of all that was restored.
def touch = { String directory ->
    Files.walk(lib.path(directory)).withCloseable { files ->
        files.filter { Files.isRegularFile(it) }
            .forEach { Files.setLastModifiedTime(it, FileTime.fromMillis(System.currentTimeMillis() + 5000)) }
    }
}
touch('src')
touch('linked')
assert build().otherThan('UP_TO_DATE') == []
touch('target')
assert build().otherThan('UP_TO_DATE') == []

// The class directory is a link out of the module: what lies there is not accel's.
Path outside = lib.path('').resolveSibling("${lib.path('').fileName}~outside")
Files.createDirectories(outside)
Files.walk(outside).withCloseable { it.filter { Files.isRegularFile(it) }.forEach { Files.delete(it) } }
Files.writeString(outside.resolve('keep.txt'), 'not mine')
lib.delete('target/classes')
Files.createSymbolicLink(lib.path('target/classes'), outside)
lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
build()
assert Files.readString(outside.resolve('keep.txt')) == 'not mine'
Files.delete(lib.path('target/classes'))
build()
isRight()
assert Files.readString(outside.resolve('keep.txt')) == 'not mine'
