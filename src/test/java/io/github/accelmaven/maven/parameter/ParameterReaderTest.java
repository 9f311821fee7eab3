package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.parameter.ParameterText.OpaqueValueException;
import io.github.accelmaven.maven.parameter.ParameterValue.FilePath;
import io.github.accelmaven.maven.parameter.ParameterValue.Many;
import io.github.accelmaven.maven.parameter.ParameterValue.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.DuplicateParameterException;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterReaderTest {

    private final Path base;
    private final MavenProject project;
    private final MavenSession session;
    private final MojoExecution execution = Samples.execution("go");

    ParameterReaderTest(@TempDir Path directory) {
        base = directory.resolve("my module");
        project = Samples.project(base);
        session = Samples.session(project, directory);
    }

    private void parameter(String name, String type) throws DuplicateParameterException {
        Parameter parameter = new Parameter();
        parameter.setName(name);
        parameter.setType(type);
        execution.getMojoDescriptor().addParameter(parameter);
    }

    private Map<String, ParameterValue> read(String configuration) throws ExpressionEvaluationException {
        execution.setConfiguration(Samples.xml("<configuration>" + configuration + "</configuration>"));
        return new ParameterReader(session, execution).readAll();
    }

    /** The one parameter {@code x}. */
    private ParameterValue value(String type, String configuration) throws Exception {
        parameter("x", type);
        ParameterValue value = read(configuration).get("x");
        return value == null ? ParameterValue.absent() : value;
    }

    private String text(ParameterValue value) throws OpaqueValueException {
        return ParameterText.of(value, Samples.paths(base));
    }

    @Test
    void readAll_readsWhatTheDescriptorNames_andNothingElse() throws Exception {
        parameter("release", "java.lang.String");
        parameter("unset", "java.lang.String");
        assertThat(read("<release>17</release><other>x</other>"))
                .containsExactly(Map.entry("release", new Text("17")), Map.entry("unset", ParameterValue.absent()));
    }

    @Test
    void readAll_ofAGoalWithoutParametersOrConfiguration_isEmpty() throws Exception {
        assertThat(new ParameterReader(session, execution).readAll()).isEmpty();
        parameter("x", "java.lang.String");
        assertThat(new ParameterReader(session, execution).readAll()).containsEntry("x", ParameterValue.absent());
    }

    @Test
    void readAll_ofAnExpression_takesTheUsersWordBeforeThePomsAndTheDefault() throws Exception {
        parameter("x", "java.lang.String");
        String configuration = "<x default-value='17'>${maven.compiler.release}</x>";
        assertThat(read(configuration)).containsEntry("x", new Text("17"));
        project.getProperties().setProperty("maven.compiler.release", "21");
        assertThat(read(configuration)).containsEntry("x", new Text("21"));
        session.getUserProperties().setProperty("maven.compiler.release", "25");
        assertThat(read(configuration)).containsEntry("x", new Text("25"));
    }

    @Test
    void readAll_ofFiles_areBelowTheModule() throws Exception {
        parameter("relative", "java.io.File");
        parameter("above", "java.nio.file.Path");
        parameter("expression", "java.io.File");
        parameter("empty", "java.io.File");
        assertThat(read("<relative> target/out </relative><above>../x</above>"
                        + "<expression>${project.basedir}</expression><empty> </empty>"))
                .containsEntry("relative", new FilePath(base.resolve("target/out")))
                .containsEntry("above", new FilePath(base.resolveSibling("x")))
                .containsEntry("expression", new FilePath(base))
                .hasEntrySatisfying("empty", empty -> assertThat(empty.isSet()).isFalse());
    }

    @Test
    void readAll_ofNestedElements_keepsNamesOrderAndAttributes() throws Exception {
        ParameterValue value = value(
                "java.util.List",
                "<x><rule implementation='a.B'><file>${project.basedir}/x</file></rule><rule/><other>1</other></x>");
        assertThat(text(value)).isEqualTo("[rule=[file=${module}/x], rule@implementation=a.B, rule=, other=1]");
        assertThat(value.paths(base)).contains(base.resolve("x"));
    }

    @Test
    void readAll_ofAnEmptyElement_differsFromNoneWhereItMakesAnObject() throws Exception {
        parameter("list", "java.util.List");
        parameter("step", "a.b.Step");
        parameter("text", "java.lang.String");
        ParameterValue nothingInIt = new ParameterValue.Fields(List.of());
        assertThat(read("<list/><step></step><text/>"))
                .containsEntry("list", nothingInIt)
                .containsEntry("step", nothingInIt)
                .containsEntry("text", ParameterValue.absent());
        assertThat(nothingInIt.isSet()).isFalse();
        assertThat(text(nothingInIt)).isEqualTo("[]");
        assertThat(read("")).containsEntry("list", ParameterValue.absent());
        assertThat(read("<list default-value='${nothing}'/>")).containsEntry("list", ParameterValue.absent());
    }

    @Test
    void readAll_ofListsAndArrays_keepsTheirOrder() throws Exception {
        project.addCompileSourceRoot(base.resolve("src/b").toString());
        project.addCompileSourceRoot(base.resolve("src/a").toString());
        assertThat(value("java.util.List", "<x>${project.compileSourceRoots}</x>"))
                .isEqualTo(new Many(List.of(
                        new Text(base.resolve("src/b").toString()),
                        new Text(base.resolve("src/a").toString()))));
    }

    @Test
    void readAll_ofAMap_isInTheOrderOfItsNames() throws Exception {
        project.getProperties().setProperty("b", "2");
        project.getProperties().setProperty("a", "1");
        assertThat(text(value("java.util.Map", "<x>${project.properties}</x>"))).isEqualTo("[a=1, b=2]");
    }

    @Test
    void readAll_ofObjectsOfTheModel_canBeWrittenDown() throws Exception {
        assertThat(text(value("org.apache.maven.artifact.Artifact", "<x>${project.artifact}</x>")))
                .isEqualTo("com.acme:my module:jar:1");
    }

    @Test
    void readAll_ofAnObjectWithoutKnownState_isOpaque() throws Exception {
        ParameterValue value = value("org.apache.maven.project.MavenProject", "<x>${project}</x>");
        assertThatThrownBy(() -> text(value))
                .isInstanceOf(OpaqueValueException.class)
                .hasMessageContaining("MavenProject");
    }

    /** An empty element still says of which class Maven makes a bean. */
    @Test
    void readAll_ofABeanOfAnotherClass_differs() throws Exception {
        parameter("x", "org.acme.Strategy");
        String descriptors = "<x implementation='org.acme.Strategy'/>";
        assertThat(read("<x implementation='org.acme.First'/>"))
                .isNotEqualTo(read("<x implementation='org.acme.Second'/>"))
                .isNotEqualTo(read(descriptors));
        assertThat(read("<x implementation='org.acme.First'><a>1</a></x>"))
                .isNotEqualTo(read("<x implementation='org.acme.Second'><a>1</a></x>"));
        assertThat(read(descriptors)).containsOnlyKeys("x");
    }

    @Test
    void readAll_ofAnExpressionThatNobodyKnows_isAbsent() throws Exception {
        ParameterValue value = value("java.util.List", "<x><delimiter>${*}</delimiter><delimiter>@</delimiter></x>");
        assertThat(value.elements()).containsExactly(ParameterValue.absent(), new Text("@"));
    }

    @Test
    void placeholder_ofAnUnknownName_isTheExpressionItself() throws Exception {
        project.getProperties().setProperty("known", "a $1 \\ b");
        ParameterReader reader = new ParameterReader(session, execution);
        assertThat(reader.placeholder("known")).isEqualTo("a $1 \\ b");
        assertThat(reader.placeholder("nobody.knows")).isEqualTo("${nobody.knows}");
        assertThat(reader.placeholder("project.version")).isEqualTo("1");
    }
}
