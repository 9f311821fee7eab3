import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario all = Scenario.of(binding.variables)

// Doubts are told once each, with their places, before the first goal runs, and stop nothing.
def doubts = [
    'accel.toml:3:40' : ["'../tesdata/**' in 'input-paths'", all.path('tesdata').toString() + '/**'],
    'accel.toml:3:77' : ["'\${testSourceDirectory}/../none'", all.path('lib/src/test/none').toString()],
    'accel.toml:7:29' : ["'forceCreaton' in 'ignore'", "Did you mean 'forceCreation'"],
    'accel.toml:9:1'  : ['No module of this build uses the plugin', "Did you mean 'org.apache.maven.plugins:maven-compiler-plugin'"],
]
def tellsDoubts = { Build build ->
    doubts.each { place, words ->
        assert build.warnings(place).size() == 1
        words.each { assert build.warnings(place)[0].contains(it) }
    }
    assert build.warnings('accel.toml:').size() == doubts.size()
}
all.edit('lib/src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
Build told = all.accel('-Daccel.phase=package')
tellsDoubts(told)
assert told.warnings('accel.toml:3:77')[0].contains(all.path('app/src/test/none').toString())
assert told.outcome('lib', 'compiler:compile') == 'EXECUTED'
assert told.lines().findIndexOf { it.contains('accel.toml:9:1') } < told.lines().findIndexOf { it =~ /compiler.*:compile .*@ lib/ }
tellsDoubts(all.goal('check', '-Daccel.phase=package'))
tellsDoubts(all.goal('explain', '-Daccel.phase=package', '-Daccel.goal=compile'))

// The chosen modules decide where files are looked for, and all of them which plugins are used.
Build chosen = all.accel('-Daccel.phase=package', '-pl', 'lib')
tellsDoubts(chosen)
assert !chosen.says(all.path('app/src/test/none').toString())

// A goal that its plugin does not have stops everything, together with all else that is wrong.
all.write('accel.toml', '''\
[goal."org.apache.maven.plugins:maven-compiler-plugin:compil"]
kind   = "cache"
inputz = ["compileSourceRoots"]

[goal."org.apache.maven.plugins:maven-jar-plugin:pack"]
kind         = "cache"
output-paths = ["../elsewhere"]
''')
['4 problems', 'accel.toml:1:1', "no goal 'compil'", "Did you mean 'compile'", 'accel.toml:3:1', "'inputs'",
 'accel.toml:5:1', "no goal 'pack'", 'Choose one of', 'accel.toml:7:17'].with { words ->
    [all.failingAccel('-Daccel.phase=package'), all.failingGoal('check', '-Daccel.phase=package'),
     all.failingGoal('explain', '-Daccel.phase=package')].each { Build refused ->
        words.each { assert refused.says(it) }
        assert refused.outcomes().isEmpty()
    }
}

all.write('accel.toml', '')
assert all.accel('-Daccel.phase=package').warnings('accel.toml') == []
