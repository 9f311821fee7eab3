import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
Scenario plain = reactor.plain('package')

// The tests of lib have waited until app was compiled. What app compiled against the classes of lib stands for the jar.
Build first = reactor.firstBuild()
assert first.outcome('lib', 'surefire:test') == 'EXECUTED'
assert first.outcome('app', 'compiler:compile') == 'EXECUTED'
assert first.outcome('app', 'surefire:test') == 'EXECUTED'
['lib', 'app', 'shaded', 'user'].each { module ->
    assert reactor.contents("$module/target/classes") == plain.contents("$module/target/classes")
    assert reactor.entries("$module/target/$module-1.jar") == plain.entries("$module/target/$module-1.jar")
}

// What only the packaged module has, nobody found before it was packaged, and nothing is told of that.
assert first.outcome('user', 'compiler:compile') == 'EXECUTED'
assert !first.says('COMPILATION ERROR')
assert first.otherThan('EXECUTED', 'FROM_CACHE') == []

// Each result counts as one that was made one module after the other.
assert reactor.accel('-Daccel.phase=package', '-T2', '-Dpatience=60').executed() == []
reactor.deleteTargets()
Build restored = reactor.accel('-Daccel.phase=package', '-Daccel.parallel=false', '-Dpatience=60')
assert restored.executed() == []
reactor.deleteTargets()
assert reactor.accel('-Daccel.phase=package', '-T2', '-Dpatience=60').executed() == []

// When a module fails, one that needs it is skipped, however far it is.
reactor.edit('lib/src/main/java/a/Lib.java', '"lib"', '"bil"')
reactor.delete('app/target/classes')
['-ff', '-fae'].each { mode ->
    Build failed = reactor.failingAccel('-Daccel.phase=package', '-T2', '-Dpatience=60', mode)
    assert failed.outcome('lib', 'surefire:test') == 'FAILED'
    assert failed.saysLike(/.*lib \.+ FAILURE.*/)
    assert failed.says('Skipping app')
    assert !failed.outcomes().keySet().any { it.startsWith('app surefire') }
}

// A class that the compiler finds and the jar lacks is missed as ever.
reactor.edit('lib/src/main/java/a/Lib.java', '"bil"', '"lib"')
reactor.edit('lib/pom.xml', '<plugins>', """<plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-jar-plugin</artifactId>
        <configuration>
          <excludes>
            <exclude>a/Lib.class</exclude>
          </excludes>
        </configuration>
      </plugin>""")
Build missing = reactor.failingAccel('-Daccel.phase=package', '-T2', '-DskipTests')
assert missing.outcome('app', 'compiler:compile') == 'FAILED'
assert missing.says('COMPILATION ERROR')

// Without it, app waits, and the tests of lib wait in vain.
reactor.edit('lib/src/test/java/a/LibTest.java', 'int patience', '// Edited.\n        int patience')
reactor.delete('app/target/classes')
Build off = reactor.failingAccel('-Daccel.phase=package', '-T2', '-Dpatience=2', '-Daccel.pipelining=false')
assert off.says('app does not compile while lib is tested')
