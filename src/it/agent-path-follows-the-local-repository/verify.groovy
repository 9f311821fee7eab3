import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario here = Scenario.of(binding.variables)
assert here.firstBuild().says("The agent is -javaagent:${here.localRepository()}")

Scenario elsewhere = here.withLocalRepository(here.copyOfLocalRepository('repository'))
Build moved = elsewhere.accel('-Daccel.phase=test')
assert moved.executed() == []

elsewhere.edit('src/test/java/a/AgentTest.java', 'runsWithTheAgent', 'runsWithAnAgent')
Build tested = elsewhere.accel('-Daccel.phase=test')
assert tested.outcome('lib', 'surefire:test') == 'EXECUTED'
assert tested.says("The agent is -javaagent:${elsewhere.localRepository()}")
assert elsewhere.exists('target/jacoco.exec')
