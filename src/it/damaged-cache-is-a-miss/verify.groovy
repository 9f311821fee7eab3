import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

import groovy.io.FileType
import java.nio.file.Files
import java.nio.file.Path

Scenario lib = Scenario.of(binding.variables)
// More than travels in a bundle: a blob of its own.
lib.write('src/main/resources/large.txt', (1..20000).join(' '))
Scenario plain = lib.plain('package')
lib.accel('-Daccel.phase=package')

List<Path> stored = []
lib.cache().toFile().eachFileRecurse(FileType.FILES) { stored << it.toPath() }
def entries = { stored.findAll { Files.exists(it) && it.toString().contains('/ac/') } }
def blobs = { stored.findAll { Files.exists(it) && it.toString().contains('/cas/') } }
assert !entries().isEmpty()
assert !blobs().isEmpty()

def flip = { Path file ->
    byte[] bytes = Files.readAllBytes(file)
    bytes[bytes.length.intdiv(2)] ^= (byte) 0x55
    Files.write(file, bytes)
}
def cutShort = { Path file -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) (Files.size(file) / 2))) }
def ofAnotherVersion = { Path file -> Files.writeString(file, 'accel entry, version 999\n') }
def empty = { Path file -> Files.write(file, new byte[0]) }

def isAMiss = { String damage ->
    lib.deleteTargets()
    Build build = lib.accel('-Daccel.phase=package')
    assert build.executed().contains('lib jar:jar') : damage
    assert lib.contents('target/classes') == plain.contents('target/classes') : damage
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar') : damage
    assert build.lines().count { it.startsWith('[WARNING]') && it.toLowerCase().contains('cache') } == 1 : damage
    lib.deleteTargets()
    assert lib.accel('-Daccel.phase=package').executed() == [] : damage
    assert lib.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar') : damage
}

blobs().each(flip)
isAMiss('flipped bytes in blobs')
entries().each(flip)
isAMiss('flipped bytes in entries')
(entries() + blobs()).each(cutShort)
isAMiss('files cut short')
entries().each(ofAnotherVersion)
isAMiss('entries of an unknown version')
(entries() + blobs()).each(empty)
isAMiss('empty files')
