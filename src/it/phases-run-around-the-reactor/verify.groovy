import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario all = Scenario.of(binding.variables)
Build first = all.firstBuild()
['lint', 'web/bundle', 'generate', 'stamp'].each { assert first.outcome(it, 'commands') == 'EXECUTED' }
assert first.outcome('smoke', 'commands') == 'ALWAYS_RUNS'
assert first.says('[generate] generating')
assert first.says('[smoke] smoke is fine')
assert first.says('[after_all: tell]') || first.says('[tell] the build ended with success')
assert all.entry('lib/target/lib-1.jar', 'gen/words.txt') == 'HELLO\n'
assert all.read('web/dist/bundle.txt') == 'page\n'
// What a phase puts into a build directory is no leftover there.
assert all.entry('lib/target/lib-1.jar', 'stamp/words.txt') == 'hello\n'

// Nothing changed: nothing runs that says what it depends on, and what it printed is printed again.
List<String> always = ['smoke commands ALWAYS_RUNS: its table names no inputs', 'tell commands ALWAYS_RUNS: its table names no inputs']
Build second = all.accel()
assert second.otherThan('UP_TO_DATE') == always
assert second.says('[generate] generating')

// An input changed: the phase runs, says why, and the reactor follows.
all.edit('words.txt', 'hello', 'bye')
Build edited = all.accel()
assert edited.outcome('generate', 'commands') == 'EXECUTED'
assert edited.reason('generate', 'commands') == 'words.txt changed'
assert all.entry('lib/target/lib-1.jar', 'gen/words.txt') == 'BYE\n'
assert edited.outcome('web/bundle', 'commands') == 'UP_TO_DATE'
assert all.entry('lib/target/lib-1.jar', 'stamp/words.txt') == 'bye\n'

// Outputs that are gone come back.
all.delete('lib/src/main/resources/gen', 'web/dist')
Build restored = all.accel()
assert restored.outcome('generate', 'commands') == 'FROM_CACHE'
assert restored.outcome('web/bundle', 'commands') == 'FROM_CACHE'
assert all.read('web/dist/bundle.txt') == 'page\n'

// A declared environment variable counts.
Build accented = all.withEnvironment('ACCENT', 'x').inOwnProcesses().accel()
assert accented.reason('generate', 'commands') == 'environment variable ACCENT is new: x'
assert all.accel().outcome('generate', 'commands') == 'FROM_CACHE'

// What would be done.
all.edit('words.txt', 'bye', 'hi')
Build checked = all.goal('check')
assert checked.saysLike('.*accel: generate commands would run: words.txt changed')
assert checked.saysLike('.*accel: web/bundle commands up to date')
assert all.read('lib/src/main/resources/gen/words.txt') == 'BYE\n'
all.accel()

// Other phases than those of the pipeline.
Build lint = all.accel('-Daccel.pipeline=lint')
assert lint.outcomes().keySet().every { it.startsWith('lint ') || it.startsWith('tell ') }
assert all.failingAccel('-Daccel.pipeline=lnit').says("Did you mean 'lint'")

// A failure stops the rest, but not the hook afterwards.
all.edit('words.txt', 'hi', 'forbidden')
Build failed = all.failingAccel()
assert failed.says("Phase 'lint': the command '! grep -q forbidden words.txt' failed")
assert failed.outcome('generate', 'commands') == 'SKIPPED'
assert failed.says('[tell] the build ended with failure')
all.edit('words.txt', 'forbidden', 'hi')
assert all.accel().otherThan('UP_TO_DATE') == ['lint commands FROM_CACHE: disk'] + always

// The runs of phases are on record.
String state = all.read('.accel/state.json')
assert state.contains('"generate":[{"start":')
assert state.contains('"outcome":"FAILED"')

// Maven's own commands go their own way.
assert all.maven('validate').succeeded()

// What the key of a phase is made of, and whether it makes the same each time.
String file = all.read('accel.toml')
Build explained = all.goal('explain', '-Daccel.goal=generate')
assert explained.saysLike('.*accel: generate commands up to date')
assert explained.saysLike('.*  command 3 = tr a-z A-Z < words.txt > .*')
assert all.goal('audit', '-Daccel.goal=generate').says('Audited 1 phase: 1 sound, 0 with findings')
all.write('accel.toml', file.replace('tr a-z A-Z < words.txt', '{ tr a-z A-Z < words.txt; date +%s%N; }'))
Build doubted = all.failingGoal('audit', '-Daccel.goal=generate')
assert doubted.says('1 of 1 audited goals and phases cannot be trusted')
Build distrusted = all.accel()
assert distrusted.outcome('generate', 'commands') == 'ALWAYS_RUNS'
assert distrusted.reason('generate', 'commands').startsWith('accel:audit found that it ')
assert all.goal('check').saysLike('.*accel: generate commands always runs: accel:audit found that it .*')
all.write('accel.toml', file)
assert all.goal('audit', '-Daccel.goal=generate').says('Audited 1 phase: 1 sound, 0 with findings')
assert all.accel().otherThan('UP_TO_DATE').every { it in always || !it.startsWith('generate') }

// Mistakes are told with their places before anything runs.
Closure<Build> mistake = { String text, String... arguments ->
    all.write('accel.toml', file + text)
    Build refused = all.failingAccel(arguments)
    assert refused.exitCode() == 1
    assert refused.outcomes().isEmpty()
    refused
}
int line = file.readLines().size() + 1
Build many = mistake('[phase.bad]\ntimeout = "soon"\n[phase.worse]\ncomand = "x"\n')
["accel.toml:$line:1", 'says nothing that is to be done', "accel.toml:${line + 1}:1", "accel.toml:${line + 3}:1", "Did you mean 'command'"]
    .each { assert many.says(it.toString()) }
// What follows from a misspelt key is no mistake by itself.
assert !many.says("[phase.worse]: It says nothing")
// Those of order are told with the others, whichever goal reads the file.
Build disorder = mistake('[phase.a]\ncommand = "x"\ntimeout = "soon"\ndepends_on = ["b"]\n[phase.b]\ncommand = "x"\ndepends_on = ["a"]\n'
    + '[phase.copy]\ncommand = "x"\noutputs = ["lib/src/main/resources/gen/more/**"]\n[workspace.none]\n', '-Daccel.pipeline=copy,generate')
[disorder, all.failingGoal('check', '-Daccel.pipeline=copy,generate')].each { Build refused ->
    ['has 4 problems', "accel.toml:${line + 2}:1, 'timeout'", "accel.toml:${line + 6}:15, 'a' in 'depends_on' in [phase.b]",
     'a → depends_on: b → b: depends_on: a', "accel.toml:${line + 9}:12, 'lib/src/main/resources/gen/more/**' in 'outputs'",
     "what the phase 'generate' makes", "accel.toml:${line + 10}:1, [workspace.none]"].each { assert refused.says(it.toString()) }
}
assert mistake('[workspace.none]\n').says('is no directory')
assert mistake('[workspace.out]\npath = "../elsewhere"\n').says('leads out of the workspace')
assert mistake('[phase.copy]\ncommand = "x"\noutputs = ["lib/src/main/resources/gen/more/**"]\n',
    '-Daccel.pipeline=copy,generate').says('Let each phase write into a directory of its own')
all.write('accel.toml', file)

// So are those that show only when a phase runs, with its name.
all.write('accel.toml', file.replace('pipeline = ["generate", "stamp", "build", "smoke"]', 'pipeline = ["missing"]')
    + '[phase.missing]\ncommand = "no-such-tool --now"\n')
Build missing = all.failingAccel()
assert missing.says("Phase 'missing': the command 'no-such-tool --now' was not found")
assert missing.says('PATH is ')
all.write('accel.toml', file)
assert all.accel().otherThan('UP_TO_DATE') == always
