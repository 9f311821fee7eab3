import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario all = Scenario.of(binding.variables)
Closure<String> sh = { String command ->
    Process process = new ProcessBuilder('sh', '-c', command)
        .directory(all.path('.').toFile()).redirectErrorStream(true).start()
    String output = process.inputStream.text
    assert process.waitFor() == 0: output
    output.trim()
}

// The first build does everything: the component before all else, the hooks around it, the workspaces beside it.
Build first = all.firstBuild()
assert first.outcome('component.theme', 'pack') == 'EXECUTED'
assert first.outcome('component.theme', 'commands') == 'EXECUTED'
['lint', 'generate', 'docs/guide', 'reports/count', 'smoke'].each { assert first.outcome(it, 'commands') == 'EXECUTED' }
assert first.outcome('stage', 'stage') == 'EXECUTED'
assert first.saysLike(".*\\[component.theme\\] fetching 'main', commit [0-9a-f]{10} of theme.git")
assert first.says('[smoke] HELLO WORLD')
assert first.says('[tell] The build ended with success')
assert all.read('target/site/index.html').startsWith('<title>Words for everybody</title>')
assert all.read('target/site/css/site.css') == 'body { color: green }\n'
assert all.read('docs/target/guide.txt').contains('world')
assert all.read('reports/target/count.txt') == '2\n'
assert all.entry('words/target/words-1.0.0.jar', 'words.txt') == 'HELLO\nWORLD\n'

// Editors find the schema that the file names.
assert all.read('.accel/accel.schema.json').contains('json-schema.org/draft-07')

// What was counted.
assert first.saysLike('.*Configuration: 5 looked for, \\d+ asked for again')
assert first.saysLike('.*State: 0 read, 1 written')
assert first.saysLike('.*Staged files: 2 \\(101 B\\), 0 were in place, 0 removed')
assert first.saysLike('.*Workers: busy \\d+ % of their time')

// The second one nothing, but for the phase that says nothing of what it depends on.
List<String> always = ['tell commands ALWAYS_RUNS: its table names no inputs']
Build second = all.accel()
assert second.otherThan('UP_TO_DATE') == always
assert second.says('[smoke] HELLO WORLD')

// What is deleted comes back.
all.delete('words/src/main/resources', '.accel/components', '.accel/packs', 'docs/target', 'reports/target', 'target')
all.deleteTargets()
Build restored = all.accel()
assert restored.executed() == ['stage stage']
['generate', 'docs/guide', 'reports/count', 'component.theme'].each {
    assert restored.outcome(it, 'commands') == 'FROM_CACHE'
}
assert restored.outcome('component.theme', 'pack') == 'FROM_CACHE'
assert all.read('target/site/css/site.css') == 'body { color: green }\n'
assert all.accel().otherThan('UP_TO_DATE') == always

// Another checkout has it from the cache, too.
Scenario other = all.checkout('other')
Build elsewhere = other.accel()
assert elsewhere.outcome('component.theme', 'pack') == 'FROM_CACHE'
assert elsewhere.outcome('component.theme', 'commands') == 'FROM_CACHE'
assert elsewhere.outcome('generate', 'commands') == 'FROM_CACHE'

// The theme moves on: fetched and made ready anew, and nothing stays of the old one.
all.rename('theme/css/site.css', 'theme/css/main.css')
sh('sh make-theme.sh')
Build checked = all.goal('check')
assert checked.saysLike('.*accel: component.theme pack would run: commit: [0-9a-f]{40} -> [0-9a-f]{40}')
assert checked.saysLike('.*accel: stage stage undecided: it reads what component.theme .* makes')
Build moved = all.accel()
assert moved.outcome('component.theme', 'pack') == 'EXECUTED'
assert moved.reason('component.theme', 'commands').startsWith('commit: ')
assert all.contents('target/site').keySet() == ['css/main.css', 'index.html'] as Set
assert moved.outcome('generate', 'commands') == 'UP_TO_DATE'

// A link that leads out of the repository is refused, and what was there stays.
sh('ln -s /etc/hostname theme/css/host && sh make-theme.sh && rm theme/css/host')
Build refused = all.failingAccel()
assert refused.exitCode() == 1
assert refused.says('[component.theme]: of \'main\', commit ')
assert refused.says('css/host: is a symbolic link that leads outside, to /etc/hostname')
assert refused.says('[tell] The build ended with failure')
assert refused.outcome('generate', 'commands') == 'SKIPPED'

// So is what cannot be reached, or is not there.
String file = all.read('accel.toml')
all.write('accel.toml', file.replace('"theme.git"', '"no-such.git"'))
Build missing = all.failingAccel()
assert missing.says('git cannot read no-such.git')
assert missing.says("accel.toml:16:1, [component.theme]")
assert all.goal('check').says('accel: component.theme pack undecided: git cannot read no-such.git')
all.write('accel.toml', file.replace('"main"', '"mian"'))
assert all.failingAccel().says("Did you mean 'main'")
all.write('accel.toml', file)
sh('sh make-theme.sh')
assert all.accel().outcome('component.theme', 'pack') in ['FROM_CACHE', 'EXECUTED']

// Offline, a repository of this machine is read as always; a module's archive comes from Maven.
assert all.accel('-o').otherThan('UP_TO_DATE') == always
all.write('accel.toml', file + '''
[stage.words]
artifact  = "io.github.accelmaven.sample:no-such-words:1.0.0"
target    = "target/words"
''')
assert all.failingAccel('-o', '-Daccel.pipeline=stage').says('io.github.accelmaven.sample:no-such-words:1.0.0 cannot be resolved')
all.write('accel.toml', file + '''
[stage.words]
artifact  = "org.apache.maven.plugins:maven-jar-plugin:3.4.2"
directory = "META-INF/maven"
includes  = ["plugin.xml"]
target    = "target/words"
''')
Build unpacked = all.accel('-Daccel.pipeline=stage')
assert unpacked.outcome('stage.words', 'pack') == 'EXECUTED'
assert all.read('target/words/plugin.xml').contains('maven-jar-plugin')
assert all.accel('-Daccel.pipeline=stage').otherThan('UP_TO_DATE') == always

// What a table brought goes with the table.
assert all.exists('.accel/packs/stage.words')
all.write('accel.toml', file)
assert all.accel().says('stage.words is no longer in')
assert !all.exists('.accel/packs/stage.words')
