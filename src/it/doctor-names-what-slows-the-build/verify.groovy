import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
Scenario healthy = reactor.in('healthy')
String jjtree = 'javacc:jjtree'

// It looks, and touches nothing.
def before = reactor.bytes('lib/target')
Build first = reactor.goal('doctor', '-Daccel.phase=package')
assert reactor.bytes('lib/target') == before
assert section(first, 'Tests that run in every build').contains("surefire:test in app\n    It always runs: with parameter 'forkCount=0'")
assert section(first, 'Goals without a rule').contains('javacc:jjtree 3.1.0 in 3 modules (reactor, lib, app)')
assert section(first, 'Goals without a rule').contains('mvn accel:audit -Daccel.phase=clean,verify -Daccel.goal=javacc:jjtree')
assert section(first, 'Goals whose rule is for other versions').contains('source:jar-no-fork 3.2.0 in lib')
assert section(first, 'Goals whose rule is for other versions').contains('Take a version of the plugin that the rule is for')
String differs = section(first, 'What makes the result of each build another one')
assert differs.contains('project.build.outputTimestamp is not set in 2 modules (lib, app)')
assert differs.contains('the time of the build in lib/pom.xml, lib/src/main/filtered/about.properties')
String outside = section(first, 'What can change while the project stays as it is')
assert outside.contains('1 plugin that no POM gives a version')
assert outside.contains('1 plugin whose version is a default of Maven')
assert outside.contains('<artifactId>build-helper-maven-plugin</artifactId>')
assert outside.contains('<artifactId>maven-jar-plugin</artifactId>')
assert !outside.contains('<artifactId>maven-compiler-plugin</artifactId>')
assert section(first, 'What keeps parallel builds waiting').contains('javacc:jjtree 3.1.0')
assert first.says('The biggest gain: javacc:jjtree 3.1.0 in 3 modules (reactor, lib, app): 3 goals more.')

// A goal that an audit has watched gets a rule proposed, which holds.
assert reactor.goal('audit', '-Daccel.phase=clean,package', "-Daccel.goal=$jjtree").says('Watched 3 goals without a rule')
Build second = reactor.goal('doctor', '-Daccel.phase=package')
List<String> lines = second.lines()*.replace('[INFO] ', '')
int start = lines.findIndexOf { it.contains('[goal."org.codehaus.mojo:javacc-maven-plugin:jjtree"]') }
List<String> rule = lines.subList(start, lines.findIndexOf(start) { it.contains('and have it proved') })*.trim()
assert rule.contains('inputs   = ["sourceDirectory"]')
assert rule.contains('outputs  = ["outputDirectory", "timestampDirectory"]')
reactor.write('accel.toml', rule.join('\n') + '\n')
assert reactor.goal('audit', '-Daccel.phase=clean,package', "-Daccel.goal=$jjtree").says('Audited 3 goals: 3 sound')
reactor.accel('-Daccel.phase=package')
assert reactor.accel('-Daccel.phase=package').outcome('app', jjtree) == 'UP_TO_DATE'
reactor.edit('app/src/main/jjtree/Sum.jjt', '"+"', '"-"')
Build edited = reactor.accel('-Daccel.phase=package')
assert edited.outcome('app', jjtree) == 'EXECUTED'
assert edited.outcome('reactor', jjtree) == 'UP_TO_DATE'
assert reactor.read('app/target/generated-sources/jjtree/a/Sum.jj').contains('"-"')
assert !reactor.goal('doctor', '-Daccel.phase=package').says('Goals without a rule')

// What was seen can be lost without harm.
reactor.delete('accel.toml')
reactor.write('.accel/watched.json', 'garbage')
Build lost = reactor.goal('doctor', '-Daccel.phase=package')
assert lost.warnings('What accel:audit saw of goals without a rule is not used').size() == 1
assert section(lost, 'Goals without a rule').contains('Have it watched')

// What a project has none of is named in a word.
Build nothing = healthy.goal('doctor', '-Daccel.phase=package')
assert nothing.says('accel:doctor found nothing in the way of fast, right builds. 6 of 6 goals are cached')
healthy.maven('install')

// Traps in what a project depends on.
reactor.edit('app/pom.xml', '<dependencies>', '''<dependencies>
    <dependency>
      <groupId>it.doctor-names-what-slows-the-build</groupId>
      <artifactId>healthy</artifactId>
      <version>1-SNAPSHOT</version>
    </dependency>
    <dependency>
      <groupId>it.doctor-names-what-slows-the-build</groupId>
      <artifactId>lib</artifactId>
      <version>[1,2)</version>
    </dependency>
    <dependency>
      <groupId>it.doctor-names-what-slows-the-build</groupId>
      <artifactId>jrt</artifactId>
      <version>1</version>
      <scope>system</scope>
      <systemPath>${java.home}/lib/jrt-fs.jar</systemPath>
    </dependency>''')
reactor.edit('app/pom.xml', '<plugins>', '''<plugins>
      <plugin>
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>flatten-maven-plugin</artifactId>
        <version>1.7.3</version>
        <executions>
          <execution>
            <phase>process-resources</phase>
            <goals>
              <goal>flatten</goal>
            </goals>
          </execution>
        </executions>
      </plugin>''')
Build traps = reactor.goal('doctor', '-Daccel.phase=install')
outside = section(traps, 'What can change while the project stays as it is')
assert outside.contains('dependency it.doctor-names-what-slows-the-build:healthy:1-SNAPSHOT in app')
assert outside.contains('dependency it.doctor-names-what-slows-the-build:lib:[1,2) in app')
assert outside.contains('it.doctor-names-what-slows-the-build:jrt:jar of scope system in app')
assert section(traps, "What puts another POM file in the place of the project's").contains('flatten:flatten before install:install in app')

// Before anything is built, what needs other modules is left open; Maven 4 resolves them to their directories.
Build fresh = reactor.checkout('fresh').goal('doctor')
assert fresh.says('nothing can be told before the modules that they need are built') != reactor.isMaven4()

String section(Build build, String title) {
    List<String> lines = build.lines()*.replace('[INFO] ', '')
    int start = lines.findIndexOf { it.startsWith(title) }
    assert start >= 0
    return lines.drop(start + 1).takeWhile { !it.isBlank() && it.startsWith('  ') }.join('\n')
}
true
