import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario all = Scenario.of(binding.variables)
Scenario like = all.in('like-maven')
Scenario sets = all.in('sets')
String plugin = 'org.apache.maven.plugins:maven-resources-plugin'

// As a phase before the reactor is built.
Build first = all.firstBuild()
assert first.outcome('stage', 'stage') == 'EXECUTED'
assert all.read('target/greeting/page.tmpl') == 'hello from parent\n'
assert all.read('target/web/css/a.css') == 'a{}\n'
// As a goal that is bound in the POM file.
assert sets.read('target/docs/page.txt') == 'hello from sets\n'

// The resources of a module: what the maven-resources-plugin makes of them.
all.deleteTargets()
like.maven("$plugin:resources", "$plugin:testResources")
SortedMap<String, String> main = like.bytes('target/classes')
SortedMap<String, String> test = like.bytes('target/test-classes')
assert main.containsKey('filtered/a.txt') && main.containsKey('META-INF/extra/e.txt') && !main.containsKey('.gitignore')
all.deleteTargets()
assert like.goal('stage').saysLike('.*8 of 8 files staged.*')
assert like.bytes('target/classes') == main
assert like.bytes('target/test-classes') == test
assert like.read('target/classes/filtered/a.txt').startsWith('hello like-maven from a filter file by hello ${greeting} ${unknown} ')

// In place: nothing is touched. Another property: what names it is.
assert like.goal('stage').saysLike('.*8 files are in place.*')
assert like.goal('stage', '-Dgreeting=bye').saysLike('.*2 of 8 files staged.*')
assert like.read('target/classes/filtered/a.txt').startsWith('bye like-maven from a filter file by bye')

// What is gone from its source goes, what somebody else put there stays.
like.delete('src/main/resources/plain.txt')
like.write('target/classes/mine.txt', 'mine')
assert like.goal('stage', '-Dgreeting=bye').saysLike('.*0 of 7 files staged.*1 removed.*')
assert !like.exists('target/classes/plain.txt')
assert like.exists('target/classes/mine.txt')

// Sets of accel.toml, in place of resources.
assert sets.goal('stage').saysLike('.*3 of 3 files staged.*')
assert sets.bytes('target/web').keySet() == ['a.css', 'b.css', 'logo.png'] as Set

// Two sets with one target are told both, and nothing is staged.
sets.write('assets/img/a.css', 'c{}')
Build twice = sets.failingGoal('stage')
assert twice.says("The stage sets 'css' and 'img' both write")
assert twice.says('overwrite = true')
sets.delete('assets/img/a.css')

// The phase again: what would be done, what is done, and that nothing is left to do.
all.accel()
assert all.accel().outcome('stage', 'stage') == 'UP_TO_DATE'
all.edit('sets/assets/css/b.css', 'b{}', 'bb{}')
assert all.goal('check').saysLike('.*accel: stage stage would run: 1 of 3 files new or changed.*')
assert all.read('target/web/css/b.css') == 'b{}\n'
Build edited = all.accel()
assert edited.reason('stage', 'stage').startsWith('1 of 3 files staged')
assert all.read('target/web/css/b.css') == 'bb{}\n'
all.delete('target/web')
assert all.accel().outcome('stage', 'stage') == 'EXECUTED'
assert all.read('target/web/css/a.css') == 'a{}\n'

// A file that cannot be staged is told with its path, and the others are staged.
all.delete('target/web')
all.write('target/web/css/a.css/in-the-way', '')
Build blocked = all.failingAccel()
assert blocked.says('sets/assets/css/a.css')
assert blocked.says('is a directory')
assert all.read('target/web/css/b.css') == 'bb{}\n'
all.delete('target/web')

// Outside of the build directory, what was there before is moved aside, and an edit in the wrong place is told.
all.write('greeting/page.tmpl', 'mine')
all.edit('accel.toml', 'target/greeting', 'greeting')
assert all.accel().says('1 file that accel did not stage is moved to .accel/aside/stage.greeting: greeting/page.tmpl')
assert all.read('.accel/aside/stage.greeting/greeting/page.tmpl') == 'mine'
assert all.read('greeting/page.tmpl') == 'hello from parent\n'
all.write('greeting/page.tmpl', 'edited in the wrong place')
assert all.accel().says('staged over 1 changed file: greeting/page.tmpl')
assert all.read('greeting/page.tmpl') == 'hello from parent\n'
