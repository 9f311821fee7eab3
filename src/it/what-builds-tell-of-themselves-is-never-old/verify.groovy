import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
List<String> timed = ['lib resources:copy-resources (times)', 'lib jar:jar (stamped)']
def isRight = { Scenario scenario, String... arguments ->
    Scenario plain = scenario.plain('package', *arguments)
    assert scenario.contents('target/classes') == plain.contents('target/classes')
    assert scenario.entries('target/lib.jar') == plain.entries('target/lib.jar')
}

// Times: whatever tells one runs in every build, and nothing else does.
String first = lib.read('target/times/time.txt')
Build second = lib.accel('-Daccel.phase=package')
assert second.outcomes().findAll { it.value != 'UP_TO_DATE' } == timed.collectEntries { [it, 'EXECUTED'] }
assert lib.read('target/times/time.txt') > first
assert !lib.entry('target/lib-stamped.jar', 'META-INF/MANIFEST.MF').contains("Built: ${first.trim()}")

// The place: a copy elsewhere does not get what names this one.
Scenario there = lib.checkout('there')
there.accel('-Daccel.phase=package')
assert there.read('target/place/place.txt').trim() == there.path('').toFile().toURI().toString()

// The user, the locale and the time zone of Maven, and the platform's encoding, in which sources are read.
Scenario foreign = lib.withEnvironment('MAVEN_OPTS',
        '-Duser.name=somebody -Duser.language=de -Duser.timezone=Asia/Tokyo -Dfile.encoding=ISO-8859-1')
Build translated = foreign.accel('-Daccel.phase=package')
assert translated.outcome('lib', 'resources:resources') == 'EXECUTED'
assert translated.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert foreign.read('target/classes/about.txt') == 'version 1 by somebody\n'
isRight(foreign)
assert lib.accel('-Daccel.phase=package').outcome('lib', 'compiler:compile') == 'FROM_CACHE'
isRight(lib)

// The version, in the manifest, the archived properties and the resource; the POM file stays as it is.
Build released = lib.accel('-Daccel.phase=package', '-Drevision=2')
assert released.outcome('lib', 'jar:jar (default-jar)') == 'EXECUTED'
assert released.outcome('lib', 'compiler:compile') in ['UP_TO_DATE', 'EXECUTED']
assert lib.read('target/classes/about.txt').startsWith('version 2 ')
assert lib.entry('target/lib.jar', 'META-INF/MANIFEST.MF').contains('Implementation-Version: 2')
assert lib.entry('target/lib.jar', "META-INF/maven/it.${lib.path('').fileName}/lib/pom.properties").contains('version=2')
isRight(lib, '-Drevision=2')
