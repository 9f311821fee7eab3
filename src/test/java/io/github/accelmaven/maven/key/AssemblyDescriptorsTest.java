package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rule of {@code assembly:single} makes of descriptors. */
class AssemblyDescriptorsTest {

    private final Path base;

    AssemblyDescriptorsTest(@TempDir Path base) {
        this.base = base;
    }

    private List<Path> found(String inside) throws IOException, UnknownInputException {
        return found("", inside);
    }

    private List<Path> found(String directory, String inside) throws IOException, UnknownInputException {
        Path descriptor = Samples.write(base.resolve(directory).resolve("bundle.xml"), """
                <?xml version="1.0"?>
                <!-- What people download. -->
                <assembly xmlns="http://maven.apache.org/ASSEMBLY/2.2.0">
                  <id>bundle</id>
                  %s
                </assembly>
                """.formatted(inside));
        GoalRule rule = RuleBook.builtIn()
                .find("org.apache.maven.plugins", "maven-assembly-plugin", "3.7.1", "single")
                .orElseThrow();
        FileReferences references = new FileReferences(
                rule.references(), Path::toString, Samples.hasher(base).lookup());
        references.search(descriptor);
        return references.found();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<formats><format>zip</format><format> dir </format></formats>",
                "<baseDirectory>${project.artifactId}-${project.version}</baseDirectory>",
                "<dependencySets><dependencySet/></dependencySets>",
                "<dependencySets><dependencySet><unpack>true</unpack><includes><include>*:*</include></includes>"
                        + "<outputFileNameMapping>${artifact.artifactId}</outputFileNameMapping>"
                        + "</dependencySet></dependencySets>",
                "<fileSets><fileSet>\n<directory>src/dist</directory><filtered>false</filtered></fileSet></fileSets>",
                "<fileSets><fileSet><directory>${basedir}/src/dist</directory></fileSet></fileSets>",
                "<fileSets><fileSet><directory>${project.basedir}/src/x</directory></fileSet></fileSets>",
                "<files><file><source>LICENSE</source><destName>LICENCE</destName></file></files>",
                "<files><file><source>src/a/b.txt</source></file></files>"
            })
    void whatTheKeyHoldsAnyway_isKnown(String inside) throws IOException, UnknownInputException {
        assertThat(found(inside)).isEmpty();
    }

    @Test
    void whatLiesBesideTheDescriptor_isNotWhatItNames() throws IOException {
        Samples.write(base.resolve("src/LICENSE"), "another");
        assertThatThrownBy(() -> found("src/assembly", "<file><source>../LICENSE</source></file>"))
                .isInstanceOf(UnknownInputException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "<formats><format>tar.gz</format></formats> -> <format>tar.gz",
                "<moduleSets><moduleSet/></moduleSets> -> <moduleSets",
                "<includeSiteDirectory>true</includeSiteDirectory> -> <includeSiteDirectory",
                "<componentDescriptors/> -> <componentDescriptors",
                "<containerDescriptorHandlers/> -> <containerDescriptorHandlers",
                "<a:fileSet/> -> <a:fileSet",
                "<directory dir='x'>src/a</directory> -> <directory",
                "<id>${user.name}</id> -> ${user.name}",
                "<id>${env.USER}</id> -> ${env.USER}",
                "<fileSet><includes/></fileSet> -> <fileSet",
                "<fileSet><directory/></fileSet> -> <fileSet",
                "<fileSet><!-- <directory>src/a</directory> --></fileSet> -> <directory",
                "<fileSet><directory></directory></fileSet> -> <directory>",
                "<fileSet><directory>target/site</directory></fileSet> -> <directory>target/site",
                "<fileSet><directory>src</directory></fileSet> -> <directory>src",
                "<fileSet><directory>src/../target</directory></fileSet> -> <directory>src/../target",
                "<fileSet><directory>src/${project.name}</directory></fileSet> -> <directory>src/${project.name}",
                "<fileSet><directory>src/&x;</directory></fileSet> -> <directory>src/&x;",
                "<fileSet><directory>${project.build.directory}</directory></fileSet> -> <directory>${project.build.directory}",
                "<fileSet><directory>/etc</directory></fileSet> -> <directory>/etc",
                "<file><source>target/a.txt</source></file> -> <source>target/a.txt",
                "<file><source>../LICENSE</source></file> -> <source>../LICENSE",
                "<file><filtered>true</filtered></file> -> <filtered>true",
                "<id><![CDATA[a]]></id> -> <![CDATA"
            })
    void anythingElse_makesTheGoalRun(String inside, String named) {
        assertThatThrownBy(() -> found(inside))
                .isInstanceOf(UnknownInputException.class)
                .hasMessageContaining("refers to '" + named + "'");
    }
}
