import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
String goal = 'antrun:run'

Build bad = expectFindings(lib)
assert bad.says('antrun:run (generate) reads src/data/one.txt, which is not in its key')
assert bad.says('antrun:run (generate) writes made/beside.txt, which no rule calls its output')
assert bad.says('antrun:run (generate) makes target/generated/moment.txt with another content in each run')
assert bad.says('compiler:compile (default-compile) sound')

// It is not trusted any more.
Build after = lib.accel()
assert after.outcome('lib', goal) == 'ALWAYS_RUNS'
assert after.reason('lib', goal).contains('accel:audit found that it')
assert lib.goal('check').outcome('lib', goal) == 'always runs'

// Mended, it is trusted again.
lib.write('accel.toml', lib.read('accel.toml')
    .replace('output-paths = ["target/generated"]', 'output-paths = ["target/generated", "made"]\ninput-paths = ["src/data/**"]'))
lib.edit('pom.xml', '<echo file="target/generated/moment.txt">${moment}</echo>', '')
Build good = lib.goal('audit', '-Daccel.goal=antrun:run')
assert good.says('antrun:run (generate) sound')
assert good.says('Audited 1 goals: 1 sound, 0 with findings')
assert lib.accel().otherThan('UP_TO_DATE') == []
lib.write('src/data/two.txt', 'two\n')
assert lib.accel().outcome('lib', goal) == 'EXECUTED'
assert lib.read('target/generated/all.txt') == 'one\ntwo\n'

// Findings can be told only, and a goal without a rule is nothing to audit.
lib.edit('pom.xml', 'pattern="HH:mm:ss.SSS"/>', 'pattern="HH:mm:ss.SSS"/></tstamp><echo file="target/generated/moment.txt">${moment}</echo><tstamp>')
assert expectFindings(lib, '-Daccel.audit.quarantine=off').says('moment.txt with another content')
assert lib.accel('-Daccel.phase=generate-resources').outcome('lib', goal) != 'ALWAYS_RUNS'

Build expectFindings(Scenario lib, String... arguments) {
    Build build = lib.failingGoal('audit', arguments)
    assert build.says('audited goals cannot be trusted')
    return build
}
