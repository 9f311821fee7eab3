import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario lib = Scenario.of(binding.variables)
2.times {
    Build failed = lib.failingAccel('-Daccel.phase=compile')
    assert failed.exitCode() == 1
    assert failed.outcome('lib', 'compiler:compile') == 'FAILED'
    assert failed.says('COMPILATION ERROR')
    assert failed.says('Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile (default-compile) on project lib')
}

lib.edit('src/main/java/a/Main.java', '"text"', '1')
assert lib.accel('-Daccel.phase=compile').outcome('lib', 'compiler:compile') == 'EXECUTED'
assert lib.contents('target/classes') == lib.plain('compile').contents('target/classes')

lib.edit('src/main/java/a/Main.java', '= 1', '= "text"')
assert lib.failingAccel('-Daccel.phase=compile').outcome('lib', 'compiler:compile') == 'FAILED'
