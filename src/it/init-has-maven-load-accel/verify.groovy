import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables).inOwnProcesses()
def coordinates = reactor.firstBuild().text() =~ /<version>([^<]+)<\/version>/
assert coordinates.find()
String version = coordinates.group(1)

// The first time, the file is new, and shown.
String written = reactor.read('.mvn/extensions.xml')
written.readLines().each { assert reactor.firstBuild().says('+ ' + it) }
assert written.contains('<artifactId>accel-maven-plugin</artifactId>')
assert !reactor.exists('.mvn/jvm.config')

// Again, nothing changes; with options for the JVM, Maven still starts.
Build again = reactor.goal('init', '-Daccel.init.jvm=true')
assert again.says('extensions.xml stays as it is')
assert reactor.read('.mvn/extensions.xml') == written
assert again.says('+ -XX:TieredStopAtLevel=1')
assert reactor.read('.mvn/jvm.config').readLines() as Set == ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] as Set
assert reactor.goal('init', '-Daccel.init.jvm=true').says('jvm.config stays as it is')

// Another version gives way, and comments stay. Maven would load that version, so another directory stands for the root.
Scenario other = reactor.in('other').inOwnProcesses()
other.write('.mvn/extensions.xml', '<extensions/>')
other.goal('init')
assert other.read('.mvn/extensions.xml').contains('<version>' + version + '</version>')
String noted = other.read('.mvn/extensions.xml').replace('<extensions>', '<extensions>\n  <!-- ours -->')
other.write('.mvn/extensions.xml', noted)
assert other.goal('init').says('extensions.xml stays as it is')
assert other.read('.mvn/extensions.xml') == noted

// In a module of a checkout without .mvn, it says where to go.
reactor.delete('.mvn')
Build refused = reactor.in('lib').inOwnProcesses().failingGoal('init')
assert refused.says('Call accel:init there')
assert !reactor.exists('lib/.mvn')
