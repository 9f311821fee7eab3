import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
Scenario other = lib.checkout('other')
Scenario plain = lib.plain('package')
def right = { Scenario scenario ->
    assert scenario.contents('target/classes') == plain.contents('target/classes')
    assert scenario.entries('target/lib-1.jar') == plain.entries('target/lib-1.jar')
}

// Empty cache, two checkouts.
def together = [lib, other].collect { it.startAccel('-Daccel.phase=package') }
together.each { assert it.await().succeeded() }
[lib, other].each(right)

// One checkout, which both want to write.
lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int edited;')
plain = lib.plain('package')
together = (1..2).collect { lib.startAccel('-Daccel.phase=package') }
together.each { assert it.await().succeeded() }
right(lib)
assert lib.accel('-Daccel.phase=package').executed() == []
right(lib)

// Both restore.
lib.deleteTargets()
together = (1..2).collect { lib.startAccel('-Daccel.phase=package') }
together.each { assert it.await().succeeded() }
right(lib)
