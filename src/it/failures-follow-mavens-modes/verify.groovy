import groovy.json.JsonSlurper
import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
Scenario plain = reactor.checkout('plain')

// Each Maven words its reactor summary and its hint where to resume in its own way.
def summary = { Build build ->
    build.lines().findAll { it =~ /\.\. (SUCCESS|FAILURE|SKIPPED)/ }.collect { it.replaceAll(/^\[\w+\] | \[.*$/, '') }
}
def resumeHint = { Build build -> build.lines().findAll { it.startsWith('[ERROR]   mvn ') } }

// What the history calls not reached is what Maven calls skipped; Maven 4 does not list all of that.
['-ff': ['after', 'beside'], '-fae': ['after']].each { mode, skipped ->
    String history = "target/history${mode}.jsonl"
    Build build = reactor.failingAccel('-Daccel.phase=compile', '-Daccel.parallel=false', mode,
            '-Daccel.history.file=' + reactor.path(history))
    Build expected = plain.failingMaven('compile', mode)
    assert build.exitCode() == 1
    assert summary(build) == summary(expected)
    assert resumeHint(build) == resumeHint(expected)
    assert !resumeHint(build).isEmpty()
    assert new JsonSlurper().parseText(reactor.read(history)).not_reached == skipped
}
assert reactor.exists('beside/target/classes/c/Beside.class')

Build never = reactor.accel('-Daccel.phase=compile', '-Daccel.parallel=false', '-fn')
assert summary(never) == summary(plain.maven('compile', '-fn'))
assert never.outcome('broken', 'compiler:compile') == 'FAILED'

reactor.edit('broken/src/main/java/a/Broken.java', '"text"', '1')
Build resumed = reactor.accel('-Daccel.phase=compile', '-rf', ':broken')
assert resumed.outcome('broken', 'compiler:compile') == 'EXECUTED'
assert resumed.outcome('after', 'compiler:compile') == 'EXECUTED'
