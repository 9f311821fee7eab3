import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def build = { String... arguments -> lib.accel('-Daccel.phase=test', *arguments) }
def reports = { ['FirstTest', 'SecondTest'].findAll { lib.exists("target/surefire-reports/TEST-a.${it}.xml") } }
assert lib.firstBuild().outcome('lib', 'surefire:test') == 'SKIPPED'
assert reports() == []

assert build().outcome('lib', 'surefire:test') == 'EXECUTED'
assert reports() == ['FirstTest', 'SecondTest']
assert build('-DskipTests').outcome('lib', 'surefire:test') == 'SKIPPED'
assert build().outcome('lib', 'surefire:test') in ['UP_TO_DATE', 'FROM_CACHE']
assert reports() == ['FirstTest', 'SecondTest']

assert build('-Dtest=FirstTest').outcome('lib', 'surefire:test') == 'EXECUTED'
assert build().outcome('lib', 'surefire:test') in ['UP_TO_DATE', 'FROM_CACHE']
assert reports() == ['FirstTest', 'SecondTest']

lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int first;')
build('-Dtest=FirstTest')
assert build().outcome('lib', 'surefire:test') == 'EXECUTED'
assert reports() == ['FirstTest', 'SecondTest']

lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int second;')
build('-Dgroups=quick')
assert build().outcome('lib', 'surefire:test') == 'EXECUTED'
assert reports() == ['FirstTest', 'SecondTest']
assert build().otherThan('UP_TO_DATE') == []
