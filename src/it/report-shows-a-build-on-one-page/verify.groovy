import groovy.json.JsonSlurper
import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files
import java.nio.file.Path

Scenario lib = Scenario.of(binding.variables).withCache(basedir.toPath().resolveSibling(basedir.name + '~cache'))
lib.cache().toFile().deleteDir()
Path usual = basedir.toPath().resolve('target/accel/report.html')
Closure<Map> data = { Path page ->
    new JsonSlurper().parseText((Files.readString(page) =~ /(?s)<script type="application\/json" id="data">(.*?)<\/script>/)[0][1]) as Map
}

// Nothing yet: it says how to get something, and fails nothing.
Build nothing = lib.goal('report')
assert nothing.says('There is no build in the history') && nothing.says('Each mvn accel:build adds one')
assert !Files.exists(usual)

// The last build, and where the page is.
2.times { lib.accel('-Daccel.phase=package') }
Build written = lib.goal('report')
assert written.lines().any { it.contains(usual.toUri().toString()) }
Map last = data(usual)
assert last.build.project == 'it.report-shows-a-build-on-one-page:lib' && last.build.success
assert last.cache.misses == 0 && last.units.texts.contains('compiler:compile')
assert last.units.start.size() == last.cache.hits && last.criticalPath
String page = Files.readString(usual)
assert page.contains("default-src 'none'") && !page.contains('unsafe-inline') && !(page =~ /(src|href)="(?!#)/)

// A report is nobody's input: there is still nothing to do.
lib.accel('-Daccel.phase=package')
lib.goal('report')
Map third = data(usual)
assert third.cache.misses == 0 && third.build.id != last.build.id
// The first build ran everything, so that it is not like the two after it.
assert third.trend.builds*.id == [last.build.id, third.build.id]
lib.goal('report', '-Daccel.last=1')
assert data(usual).trend.builds*.id == [third.build.id]

// Another session, by the beginning of its name; another file.
lib.goal('report', "-Daccel.session=${last.build.id[0..-3]}", '-Daccel.report.file=pages/one.html')
Path own = basedir.toPath().resolve('pages/one.html')
assert data(own).build.id == last.build.id
assert data(usual).build.id == third.build.id

// Mistakes are told with the value.
Build unknown = lib.failingGoal('report', '-Daccel.session=20000101-000000-aaaaaa')
assert unknown.says("Session '20000101-000000-aaaaaa' is not known") && unknown.says(third.build.id)
assert lib.failingGoal('report', '-Daccel.last=none').says('accel.last=none is not a number of builds')
Files.writeString(basedir.toPath().resolve('taken'), 'a file')
assert lib.failingGoal('report', '-Daccel.report.file=taken/one.html').says('The report cannot be written to')

// A history without builds of this project.
Path history = lib.cache().resolve('history.jsonl')
Files.writeString(history, Files.readString(history).replace('it.report-shows-a-build-on-one-page:lib', 'com.acme:shop'))
Files.delete(usual)
assert lib.goal('report').says('There is no build of it.report-shows-a-build-on-one-page:lib in the history')
assert !Files.exists(usual)
