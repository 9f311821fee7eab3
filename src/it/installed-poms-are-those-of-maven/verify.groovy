import io.github.accelmaven.it.Scenario

import groovy.io.FileType

Scenario reactor = Scenario.of(binding.variables)
File group = reactor.localRepository().resolve('it/installed-poms-are-those-of-maven').toFile()
def installed = {
    Map<String, String> poms = new TreeMap<>()
    group.eachFileRecurse(FileType.FILES) { file ->
        if (file.name.endsWith('.pom') || file.name.endsWith('.jar')) {
            poms[group.toPath().relativize(file.toPath()).toString()] = file.name.endsWith('.pom') ? file.text : ''
        }
    }
    assert group.deleteDir()
    return poms
}

def byAccel = installed()
reactor.accel('-Daccel.phase=install')
def again = installed()
reactor.checkout('plain').maven('install')
def byMaven = installed()
assert byMaven.keySet().containsAll(['lib/1/lib-1.pom', 'app/1/app-1.jar'])
assert byAccel == byMaven
assert again == byMaven
