import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario site = Scenario.of(binding.variables)
String war = 'target/site-1.war'
assert site.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []

site.edit('src/main/webapp/index.html', 'first', 'second')
Build edited = site.accel('-Daccel.phase=package')
assert edited.outcome('site', 'war:war') == 'EXECUTED'
assert edited.reason('site', 'war:war').contains('src/main/webapp/index.html')
assert site.entry(war, 'index.html') == '<p>second</p>\n'

site.delete('src/main/webapp/old.html')
site.write('src/main/webapp/new.html', '<p>new</p>\n')
assert site.accel('-Daccel.phase=package').outcome('site', 'war:war') == 'EXECUTED'
assert site.entries(war) == site.plain('package').entries(war)
assert !site.exists('target/site-1/old.html')

site.deleteTargets()
assert site.accel('-Daccel.phase=package').outcome('site', 'war:war') == 'FROM_CACHE'
assert site.entry(war, 'new.html') == '<p>new</p>\n'
