import io.github.accelmaven.it.Scenario

Scenario here = Scenario.of(binding.variables)
Scenario there = here.checkout('there')
assert there.accel('-Daccel.phase=package').otherThan('FROM_CACHE') == []
assert there.bytes('target/classes') == here.bytes('target/classes')
assert there.bytes('target')['lib-1.jar'] == here.bytes('target')['lib-1.jar']
assert there.bytes('target/surefire-reports') == here.bytes('target/surefire-reports')
assert there.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []

there.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
there.accel('-Daccel.phase=package')
here.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
assert here.accel('-Daccel.phase=package').executed() == []
assert here.entries('target/lib-1.jar') == there.entries('target/lib-1.jar')
