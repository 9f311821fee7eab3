import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files
import java.nio.file.attribute.FileTime

Scenario reactor = Scenario.of(binding.variables)
def all = ['lib', 'app', 'alone'] as Set
def lookedInto = { Build build -> all.findAll { !build.says(it + ' is left as it is') } as Set }
def build = { Scenario in = reactor, String... arguments -> in.accel('-X', '-Daccel.phase=process-classes', *arguments) }
/**
 * A build after one that made something. Maven 4 links the POM of the reactor's root into its own repository below target/
 * when accel:build has ended, which changes that file's stat: the build after it finds out that nothing else changed.
 */
def settled = { Scenario in = reactor, String... arguments ->
    if (reactor.isMaven4()) {
        build(in, *arguments)
    }
    build(in, *arguments)
}
/** Which modules a build looks into after a change; the one after it looks into none. */
def after = { Closure change, Scenario in = reactor, String... arguments ->
    change()
    Set looked = lookedInto(build(in, *arguments))
    assert lookedInto(settled(in, *arguments)).isEmpty()
    looked
}
def nothing = { }

// The build of the invoker had an accel cache of its own, and another command.
build()
assert lookedInto(settled()).isEmpty()
Build quiet = build()
assert quiet.otherThan('UP_TO_DATE') == []
assert quiet.outcome('lib', 'compiler:compile') == 'UP_TO_DATE'

// Sources, resources and outputs.
assert after { reactor.edit('lib/src/main/java/a/Lib.java', '"lib"', '"library"') } == ['lib', 'app'] as Set
assert after { reactor.write('alone/src/main/java/c/More.java', 'package c; class More {}') } == ['alone'] as Set
assert after { reactor.delete('alone/src/main/java/c/More.java') } == ['alone'] as Set
assert !reactor.exists('alone/target/classes/c/More.class')
assert after { reactor.write('app/src/main/resources/app.txt', 'app') } == ['app'] as Set
assert after { reactor.delete('app/target/classes/b/App.class') } == ['app'] as Set
assert after { reactor.write('alone/target/classes/Stale.class', 'stale') } == ['alone'] as Set
assert !reactor.exists('alone/target/classes/Stale.class')
assert after {
    Files.setLastModifiedTime(reactor.path('alone/src/main/java/c/Alone.java'), FileTime.fromMillis(1000))
} == ['alone'] as Set
assert after { reactor.deleteTargets() } == all
assert after { reactor.maven('-q', 'clean') } == all

// What is gone and nothing else comes back by the records, and so do the modules that read it. With Maven 4 it comes back
// goal by goal: the links to POM files that went with target/ show in the stat of those files.
if (!reactor.isMaven4()) {
    def restored = { Build from -> all.findAll { from.says(it + ' is restored by its record') } as Set }
    reactor.deleteTargets()
    Build back = build()
    assert restored(back) == all
    assert back.otherThan('FROM_CACHE', 'UP_TO_DATE') == []
    assert back.outcome('lib', 'compiler:compile') == 'FROM_CACHE'
    assert lookedInto(build()).isEmpty()
    reactor.delete('lib/target')
    assert restored(build()) == ['lib', 'app'] as Set
    assert lookedInto(build()).isEmpty()
    reactor.deleteTargets()
    reactor.edit('lib/src/main/java/a/Lib.java', '"library"', '"books"')
    assert restored(build()) == ['alone'] as Set
    assert lookedInto(build()).isEmpty()
    reactor.edit('lib/src/main/java/a/Lib.java', '"books"', '"library"')
    build()
    reactor.deleteTargets()
    reactor.cache().toFile().deleteDir()
    Build anew = build()
    assert restored(anew).isEmpty()
    assert anew.outcome('lib', 'compiler:compile') == 'EXECUTED'
    assert lookedInto(build()).isEmpty()
}

// Models: of the module, its parents, imported ones, modules that it needs.
assert after { reactor.edit('alone/pom.xml', '</artifactId>\n</project>', '</artifactId>\n  <name>Alone</name>\n</project>') } ==
    ['alone'] as Set
assert after { reactor.edit('lib/pom.xml', '<artifactId>lib', '<!-- changed --><artifactId>lib') } == ['lib', 'app'] as Set
assert after { reactor.edit('bom/pom.xml', '<packaging>', '<!-- changed --><packaging>') } == ['app'] as Set
assert after { reactor.edit('pom.xml', '<packaging>', '<!-- changed --><packaging>') } == all
assert after { reactor.write('lib/extra.txt', 'now its profile is active') } == ['lib'] as Set
assert after { reactor.delete('lib/extra.txt') } == ['lib'] as Set

// Rules of the project, and what Maven reads beside POM files.
assert after { reactor.write('alone/accel.toml', '') } == ['alone'] as Set
assert after { reactor.write('accel.toml', '') } == all
assert after { reactor.write('.mvn/maven.config', '-DfromConfig=1\n') } == all

// The command: properties, profiles, how far, offline.
assert after(nothing, reactor, '-Dcommon=1') == all
assert after(nothing, reactor, '-Dcommon=2') == all
assert after(nothing, reactor, '-Pextra') == all
assert after(nothing, reactor, '-Daccel.phase=compile') == all
assert after(nothing) == all
assert lookedInto(build(reactor, '-U')) == all
assert lookedInto(build(reactor, '-Daccel.rerun')) == all
build()

// A chosen module is left alone, and finds its sibling as the whole reactor has it.
build(reactor, '-pl', 'alone')
assert !lookedInto(build(reactor, '-pl', 'alone')).contains('alone')

// The environment, as far as anything names it.
Scenario here = reactor.withEnvironment('ACCEL_IT_PLACE', 'here')
build(here)
assert lookedInto(build(here)).isEmpty()
assert lookedInto(build(here.withEnvironment('ACCEL_IT_OTHER', 'x'))).isEmpty()
assert lookedInto(build(reactor.withEnvironment('ACCEL_IT_PLACE', 'there'))) == ['lib', 'app'] as Set

// A build that was killed leaves doubt.
build()
reactor.write('.accel/unfinished', '1')
assert lookedInto(build()) == all
assert reactor.contents('app/target/classes') == reactor.plain('process-classes').contents('app/target/classes')
