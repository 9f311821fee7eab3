import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def refused = { String argument, String... words ->
    Build build = lib.failingAccel(argument)
    assert build.exitCode() == 1
    assert build.outcomes().isEmpty()
    assert !lib.exists('target/classes')
    String error = build.lines().findAll { it.startsWith('[ERROR]') }.join(' ')
    words.each { assert error.contains(it) }
}

refused('-Daccel.phase=verfy', 'verfy', 'verify')
refused('-Daccel.phase=clean,pakage', 'pakage', 'package')
refused('-Daccel.cache.maxSize=lots', 'accel.cache.maxSize', 'lots')
refused('-Daccel.cache.ttl=soon', 'accel.cache.ttl', 'soon')
refused('-Daccel.cache=maybe', 'accel.cache=maybe', 'true or false')
refused('-Daccel.skip=yes', 'accel.skip=yes', 'true or false')

assert lib.accel('-Daccel.phase=compile', '-Daccel.cache.maxSize=200MB', '-Daccel.cache.ttl=12h').succeeded()
Build misspelt = lib.accel('-Daccel.phase=compile', '-Daccel.cahce=false', '-Daccel.verbose')
assert misspelt.warnings('-Daccel.cahce changes nothing').size() == 1
assert misspelt.says('did you mean -Daccel.cache?')
assert misspelt.warnings('accel.verbose').isEmpty()
