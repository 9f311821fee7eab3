import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
def build = { lib.accel('-Daccel.phase=process-classes') }

assert lib.read('target/classes/text.txt') == 'woven 1\n'
assert build().outcome('lib', 'exec:exec') in ['UP_TO_DATE', 'FROM_CACHE']
assert lib.read('target/classes/text.txt') == 'woven 1\n'

// What it overwrites counts as it was before.
lib.edit('src/main/resources/text.txt', '1', '2')
assert build().outcome('lib', 'exec:exec') == 'EXECUTED'
assert lib.read('target/classes/text.txt') == 'woven 2\n'
lib.deleteTargets()
assert build().outcome('lib', 'exec:exec') == 'FROM_CACHE'
assert lib.contents('target/classes') == lib.plain('process-classes').contents('target/classes')

// A result that an incomplete rule took care of is none for the mended rule.
lib.delete('made')
assert build().outcome('lib', 'exec:exec') != 'EXECUTED'
lib.edit('accel.toml', '["${classes}"]', '["${classes}"]\noutput-paths = ["made"]')
Build mended = build()
assert mended.outcome('lib', 'exec:exec') == 'EXECUTED'
assert mended.reason('lib', 'exec:exec').contains('rule')
lib.delete('made')
assert build().outcome('lib', 'exec:exec') == 'FROM_CACHE'
assert lib.read('made/log.txt') == 'made\n'
