import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario

Scenario site = Scenario.of(binding.variables)
String war = 'target/site-1.war'
assert site.entries(war).containsKey('WEB-INF/lib/slf4j-api-2.0.16.jar!/org/slf4j/Logger.class')

site.edit('pom.xml', '<!-- pinned versions -->', '''<dependency>
        <groupId>org.slf4j</groupId>
        <artifactId>slf4j-api</artifactId>
        <version>2.0.17</version>
      </dependency>''')
Build pinned = site.accel('-Daccel.phase=package')
assert pinned.outcome('site', 'war:war') == 'EXECUTED'
assert pinned.reason('site', 'war:war').contains('slf4j-api')
assert site.entries(war) == site.plain('package').entries(war)
assert !site.exists('target/site-1/WEB-INF/lib/slf4j-api-2.0.16.jar')

assert site.accel('-Daccel.phase=package').otherThan('UP_TO_DATE') == []
