import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables)
String released = 'it/install-and-deploy-always-run/lib/1'
List<String> files = ['lib-1.jar', 'lib-1-sources.jar', 'lib-1.pom']

def installedAndDeployed = {
    files.each { file ->
        assert Files.exists(lib.localRepository().resolve("${released}/${file}"))
        assert lib.exists(".deployed/${released}/${file}")
    }
    assert lib.bytes('target')['lib-1.jar'] == lib.bytes('.deployed')["${released}/lib-1.jar".toString()]
}
def forget = {
    files.each { Files.delete(lib.localRepository().resolve("${released}/${it}")) }
    lib.delete('.deployed')
}

assert lib.firstBuild().outcome('lib', 'install:install') == 'ALWAYS_RUNS'
installedAndDeployed()

forget()
Build second = lib.accel('-Daccel.phase=deploy')
assert second.otherThan('UP_TO_DATE', 'ALWAYS_RUNS') == []
assert second.outcome('lib', 'install:install') == 'ALWAYS_RUNS'
assert second.outcome('lib', 'deploy:deploy') == 'ALWAYS_RUNS'
assert second.outcome('lib', 'jar:jar') == 'UP_TO_DATE'
installedAndDeployed()

forget()
Build afterClean = lib.accel('-Daccel.phase=clean,deploy')
assert afterClean.outcome('lib', 'clean:clean') == 'ALWAYS_RUNS'
assert afterClean.outcome('lib', 'jar:jar') == 'FROM_CACHE'
installedAndDeployed()
