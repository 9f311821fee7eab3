import io.github.accelmaven.it.Scenario

Scenario here = Scenario.of(binding.variables)
String text = 'target/classes/text.txt'
def build = { Scenario scenario, String... arguments -> scenario.accel('-Daccel.phase=process-test-resources', *arguments) }
Scenario lib = here.withEnvironment('IT_WHO', 'you')
assert build(lib).outcome('lib', 'resources:resources') == 'EXECUTED'
assert lib.read(text) == 'hello you first first-name #greeting#\n'
assert lib.read('target/test-classes/test.txt') == 'first\n'

lib.edit('pom.xml', 'nobody reads me', 'nobody reads me still')
assert build(lib).otherThan('UP_TO_DATE') == []

Scenario others = here.withEnvironment('IT_WHO', 'others')
assert build(others).outcome('lib', 'resources:resources') == 'EXECUTED'
assert lib.read(text) == 'hello others first first-name #greeting#\n'

lib.edit('pom.xml', '<greeting>hello', '<greeting>good day')
assert build(lib).outcome('lib', 'resources:resources') == 'EXECUTED'
assert lib.read(text) == 'good day you first first-name #greeting#\n'

assert build(lib, '-Dgreeting=hi').outcome('lib', 'resources:resources') == 'EXECUTED'
assert lib.read(text) == 'hi you first first-name #greeting#\n'

lib.edit('src/main/filters/words.properties', 'first', 'second')
assert build(lib).executed().containsAll(['lib resources:resources', 'lib resources:testResources'])
assert lib.read(text) == 'good day you second first-name #greeting#\n'
assert lib.read('target/test-classes/test.txt') == 'second\n'

lib.edit('pom.xml', 'first-name', 'last-name')
assert build(lib).outcome('lib', 'resources:resources') == 'EXECUTED'
assert lib.read(text) == 'good day you second last-name #greeting#\n'

lib.edit('pom.xml', '<useDefaultDelimiters>true</useDefaultDelimiters>',
        '<useDefaultDelimiters>false</useDefaultDelimiters><delimiters><delimiter>#</delimiter></delimiters>')
build(lib)
assert lib.read(text) == '${greeting} ${env.IT_WHO} ${word} ${project.build.finalName} good day\n'
assert lib.read('target/test-classes/test.txt') == '@word@\n'

lib.edit('pom.xml', '<filtering>true', '<filtering>false')
build(lib)
assert lib.read(text) == '${greeting} ${env.IT_WHO} ${word} ${project.build.finalName} #greeting#\n'

lib.edit('pom.xml', '<directory>src/main/resources</directory>',
        '<directory>src/main/resources</directory><excludes><exclude>text.*</exclude></excludes>')
assert build(lib).outcome('lib', 'resources:resources') == 'EXECUTED'
assert !lib.exists(text)
assert build(lib).otherThan('UP_TO_DATE') == []
