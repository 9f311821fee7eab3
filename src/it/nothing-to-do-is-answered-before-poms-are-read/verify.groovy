import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

// The build of the invoker wrote .mvn/extensions.xml.
Scenario reactor = Scenario.of(binding.variables).inOwnProcesses()
def build = { Scenario in = reactor, String... arguments ->
    in.accel('-Daccel.phase=process-classes', *arguments)
}
def isShort = { Build made -> !made.says('Scanning for projects') }
/** Whether builds are answered at once again, after one that was not because of a change. */
def endsOnce = { Closure change, Scenario in = reactor, String... arguments ->
    change()
    assert !isShort(build(in, *arguments))
    // Maven 4 writes into its own repository below target, so that the build after a clean one looks around once more; and
    // so does a build that starts within two seconds of the change, which may have come before or after its start.
    (1..3).any { isShort(build(in, *arguments)) }
}

assert !isShort(build())
Build usual = build()
if (!isShort(usual)) {
    usual = build()
}
Build quick = build()
assert isShort(quick)
assert quick.outcome('lib', 'compiler:compile') == 'UP_TO_DATE'
assert quick.otherThan('UP_TO_DATE') == []
assert quick.says('BUILD SUCCESS') && quick.says('Total time:') && quick.says('Finished at:')
assert quick.summary().contains('4 UP_TO_DATE')
// What is told is what is told without it.
Build full = build(reactor, '-Daccel.shortcut=false')
assert !isShort(full)
assert full.summary() == quick.summary()
assert full.outcomes() == quick.outcomes()

// That build left no short cut; the next one has to.
assert endsOnce { }
assert build(reactor, '-q').text().trim().isEmpty()

// Sources, resources, outputs.
assert endsOnce { reactor.edit('lib/src/main/java/a/Lib.java', '"lib"', '"library"') }
assert endsOnce { reactor.write('app/src/main/resources/app.txt', 'app') }
assert endsOnce { reactor.delete('app/target/classes/b/App.class') }
assert endsOnce { reactor.write('app/target/classes/Stale.class', 'stale') }
assert !reactor.exists('app/target/classes/Stale.class')

// Models, and what decides about them.
assert endsOnce { reactor.edit('lib/pom.xml', '<artifactId>lib', '<!-- changed --><artifactId>lib') }
assert endsOnce { reactor.edit('bom/pom.xml', '<packaging>', '<!-- changed --><packaging>') }
assert endsOnce { reactor.edit('pom.xml', '<packaging>', '<!-- changed --><packaging>') }
assert endsOnce { reactor.write('lib/extra.txt', 'now its profile is active') }
assert endsOnce { reactor.write('.mvn/maven.config', '-DfromConfig=1\n') }
assert endsOnce { reactor.write('accel.toml', '') }

// An extension that may decide anything; app has one that does not.
def extension = '''
    <extensions>
      <extension>
        <groupId>org.apache.maven.extensions</groupId>
        <artifactId>maven-build-cache-extension</artifactId>
        <version>1.3.0</version>
      </extension>
    </extensions>'''
reactor.edit('lib/pom.xml', '<build>', '<build>' + extension)
2.times { build(reactor, '-Dmaven.build.cache.enabled=false') }
Build doubtful = build(reactor, '-Dmaven.build.cache.enabled=false', '-X')
assert !isShort(doubtful)
assert doubtful.says('the extension org.apache.maven.extensions:maven-build-cache-extension:1.3.0 may decide anything')
reactor.edit('lib/pom.xml', extension, '')

// The command.
assert endsOnce({ }, reactor, '-Dcommon=1')
assert !isShort(build(reactor, '-Dcommon=1', '-U'))
assert !isShort(build(reactor, '-Dcommon=1', '-pl', 'lib'))
assert !isShort(build(reactor, '-Dcommon=1', '-Daccel.rerun'))
assert endsOnce({ })

// The environment, as far as anything names it.
Scenario here = reactor.withEnvironment('ACCEL_IT_PLACE', 'here').inOwnProcesses()
assert endsOnce({ }, here)
assert isShort(build(here.withEnvironment('ACCEL_IT_OTHER', 'x').inOwnProcesses()))

// Maven's own commands.
def phase = { reactor.maven('process-classes', '-Daccel.verbose', "-Daccel.cache.dir=${reactor.cache()}".toString()) }
assert !isShort(phase())
phase()
Build own = phase()
assert isShort(own)
assert own.outcomes() == quick.outcomes()
assert !isShort(reactor.maven('process-classes', '-Daccel.skip'))
assert endsOnce({ })

// Doubt: a build that was killed, a module that is gone, a failure.
assert endsOnce { reactor.write('.accel/unfinished', '1') }
reactor.edit('lib/src/main/java/a/Lib.java', 'class', 'klass')
assert reactor.failingAccel('-Daccel.phase=process-classes').says('BUILD FAILURE')
assert reactor.failingAccel('-Daccel.phase=process-classes').says('BUILD FAILURE')
reactor.edit('lib/src/main/java/a/Lib.java', 'klass', 'class')
assert endsOnce { }
reactor.rename('app/pom.xml', 'app/moved.xml')
assert reactor.failingAccel('-Daccel.phase=process-classes').says('does not exist')
reactor.rename('app/moved.xml', 'app/pom.xml')

build()
assert reactor.contents('app/target/classes') == reactor.plain('process-classes').contents('app/target/classes')
