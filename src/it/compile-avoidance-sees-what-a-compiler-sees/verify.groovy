import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario reactor = Scenario.of(binding.variables)
def build = { reactor.accel('-Daccel.phase=test') }
def isRight = {
    Scenario plain = reactor.plain('test-compile')
    ['lib/target/classes', 'app/target/classes', 'app/target/test-classes'].each {
        assert reactor.contents(it) == plain.contents(it)
    }
}
String lib = 'lib/src/main/java/a/Lib.java'

// What no compiler sees, all at once: the tests run, on the real classes.
reactor.edit(lib, '41 + 1', 'one() + 41')
reactor.edit(lib, 'public class Lib {', 'public class Lib {\n    private static final int ONE = 1;\n\n    private int one() {\n        return ONE;\n    }\n')
reactor.edit(lib, '/** A library. */', '/** A library, documented. */')
reactor.edit('lib/src/main/resources/text.txt', 'text', 'another text')
Build unseen = build()
assert unseen.executed() == ['lib resources:resources', 'lib compiler:compile', 'lib surefire:test', 'app surefire:test']
isRight()

// A resource alone compiles nothing at all.
reactor.edit('lib/src/main/resources/text.txt', 'another', 'a third')
assert build().executed() == ['lib resources:resources', 'lib surefire:test', 'app surefire:test']

// A wrong body is found by the tests of the other module.
reactor.edit(lib, 'one() + 41', 'one() + 40')
Build failed = reactor.failingAccel('-Daccel.phase=test')
assert failed.outcome('app', 'compiler:compile') == 'UP_TO_DATE'
assert failed.outcome('app', 'surefire:test') == 'FAILED'
reactor.edit(lib, 'one() + 40', 'one() + 41')

// A constant is copied into the class that uses it.
reactor.edit(lib, 'CONSTANT = 1', 'CONSTANT = 2')
Build inlined = build()
assert inlined.outcome('app', 'compiler:compile') == 'EXECUTED'
assert inlined.reason('app', 'compiler:compile').contains('lib')
isRight()

// The type of a method.
reactor.edit(lib, 'public int answer()', 'public long answer()')
assert build().outcome('app', 'compiler:compile') == 'EXECUTED'
isRight()

// A processor on the class path, which may see everything; here one that does nothing.
reactor.write('lib/src/main/java/a/Idle.java', '''package a;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

public class Idle extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
''')
reactor.edit('lib/pom.xml', '</project>', '<properties><maven.compiler.proc>none</maven.compiler.proc></properties></project>')
reactor.write('lib/src/main/resources/META-INF/services/javax.annotation.processing.Processor', 'a.Idle')
assert build().outcome('app', 'compiler:compile') == 'EXECUTED'
reactor.edit(lib, 'one() + 41', '41 + one()')
assert build().outcome('app', 'compiler:compile') == 'EXECUTED'
reactor.edit('app/pom.xml', '</project>', '<properties><maven.compiler.proc>none</maven.compiler.proc></properties></project>')
build()
reactor.edit(lib, '41 + one()', 'one() + 41')
Build without = build()
isRight()
assert without.outcome('app', 'compiler:compile') == 'UP_TO_DATE'
