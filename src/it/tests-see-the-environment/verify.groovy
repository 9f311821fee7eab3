import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables)
assert lib.accel().otherThan('UP_TO_DATE') == []

// Tests run again, and only they.
Scenario polite = lib.withEnvironment('GREETING_OF_THE_DAY', 'a-word-that-nobody-may-read')
Build greeted = polite.accel()
assert greeted.executed() == ['lib surefire:test']
assert greeted.reason('lib', 'surefire:test').contains('GREETING_OF_THE_DAY')
assert polite.accel().executed() == []

// A failure is found, and nothing of the variable's value is kept.
assert lib.withEnvironment('GREETING_OF_THE_DAY', 'rude').failingAccel().outcome('lib', 'surefire:test') == 'FAILED'
assert !polite.goal('explain', '-Daccel.goal=surefire:test').says('a-word-that-nobody-may-read')
assert !new String(Files.readAllBytes(lib.path('.accel/records')), 'ISO-8859-1').contains('a-word-that-nobody-may-read')

// Terminals and runs of CI servers do not matter.
assert lib.accel().otherThan('UP_TO_DATE', 'FROM_CACHE') == []
assert lib.withEnvironment('TERM', 'screen').withEnvironment('BUILD_NUMBER', '17')
        .withEnvironment('TRACEPARENT', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')
        .withEnvironment('OTEL_SDK_DISABLED', 'true').accel().otherThan('UP_TO_DATE') == []
