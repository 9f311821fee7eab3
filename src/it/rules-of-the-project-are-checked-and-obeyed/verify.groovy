import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario all = Scenario.of(binding.variables)
assert all.accel().otherThan('UP_TO_DATE') == []

// What the tests read outside their module counts, and nothing else there.
all.write('testdata/v1/notes.md', 'not read')
assert all.accel().otherThan('UP_TO_DATE') == []
all.write('testdata/v1/data.txt', 'bad')
Build failed = all.failingAccel()
assert failed.outcome('lib', 'surefire:test') == 'FAILED'
assert failed.reason('lib', 'surefire:test').contains('testdata/v1/data.txt')
all.write('testdata/v1/data.txt', 'good\n')
assert all.accel().outcome('lib', 'surefire:test') in ['FROM_CACHE', 'EXECUTED']

Build explained = all.goal('explain', '-Daccel.goal=surefire:test')
assert explained.saysLike('.*Its rule: .*accel.toml:1:1, added to the rules of accel')

// What a module says for itself.
all.write('other/accel.toml', '''\
[goal."org.apache.maven.plugins:maven-surefire-plugin:test"]
kind    = "always"
because = "its tests use a database"
''')
2.times {
    Build always = all.accel()
    assert always.otherThan('UP_TO_DATE') == ['other surefire:test ALWAYS_RUNS: its tests use a database']
    assert always.says('The database is asked')
}
all.write('other/accel.toml', 'goal = 1')
assert all.failingAccel().says('other/accel.toml:1:1')
all.delete('other/accel.toml')

// All mistakes at once, each with its place.
all.write('accel.toml', '''\
[goal."com.acme:gen-maven-plugin:gen"]
kind         = "cahce"
versions     = "1.0 to 2.0"
output       = ["outputDirectory"]
output-paths = ["target/gen", "../elsewhere"]
''')
Build refused = all.failingAccel()
['accel.toml:2:1', "'cache'", 'accel.toml:3:1', '1.0 to 2.0', 'accel.toml:4:1', "'outputs'", 'accel.toml:5:31', '../elsewhere']
    .each { assert refused.says(it) }
assert refused.outcomes().isEmpty()
