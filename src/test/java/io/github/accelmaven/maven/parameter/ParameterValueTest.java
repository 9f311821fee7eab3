package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.parameter.ParameterValue.Absent;
import io.github.accelmaven.maven.parameter.ParameterValue.Field;
import io.github.accelmaven.maven.parameter.ParameterValue.Fields;
import io.github.accelmaven.maven.parameter.ParameterValue.FilePath;
import io.github.accelmaven.maven.parameter.ParameterValue.Many;
import io.github.accelmaven.maven.parameter.ParameterValue.ModelArtifact;
import io.github.accelmaven.maven.parameter.ParameterValue.Opaque;
import io.github.accelmaven.maven.parameter.ParameterValue.Text;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterValueTest {

    private static final Path BASE = Path.of("/co/my lib");

    private static Fields fields(String name, ParameterValue value) {
        return new Fields(List.of(new Field(name, value)));
    }

    @Test
    void isSet_needsSomethingThatIsNotEmpty() {
        assertThat(new Absent().isSet()).isFalse();
        assertThat(new Text(" ").isSet()).isFalse();
        assertThat(new Many(List.of()).isSet()).isFalse();
        assertThat(new Many(List.of(new Text(""), new Absent())).isSet()).isFalse();
        assertThat(new Fields(List.of()).isSet()).isFalse();
        assertThat(new Many(List.of(new Text(""), new Text("a"))).isSet()).isTrue();
        assertThat(new FilePath(BASE).isSet()).isTrue();
        assertThat(new Opaque("a.B").isSet()).isTrue();
        // An empty element in the configuration may be a rule that is switched on: <dependencyConvergence/>.
        assertThat(fields("dependencyConvergence", new Absent()).isSet()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "' TRUE ',true", "false,false", "yes,false", "'',false", "1,false"})
    void isTrue_isWhatMavenTakesForTrue(String text, boolean expected) {
        assertThat(new Text(text).isTrue()).isEqualTo(expected);
        assertThat(new Many(List.of(new Text(text))).isTrue()).isFalse();
    }

    @Test
    void descendant_withAStar_isTheListOfWhatEveryChildHas() {
        ParameterValue transformers = new Fields(List.of(
                new Field("transformer", new Fields(List.of(new Field("file", new Text("a"))))),
                new Field("transformer@implementation", new Text("Include")),
                new Field("transformer", new Fields(List.of(new Field("resource", new Text("r"))))),
                new Field("own", new Fields(List.of(new Field("file", new Text("b"))))),
                new Field("own@implementation", new Text("Own"))));
        assertThat(transformers.descendant("*.file"))
                .isEqualTo(new Many(List.of(new Text("a"), new Absent(), new Text("b"))));
        assertThat(transformers.descendant("*@implementation"))
                .isEqualTo(new Many(List.of(new Text("Include"), new Text("Own"))));
        assertThat(new Text("x").descendant("*.file").isSet()).isFalse();
    }

    @Test
    void descendant_goesDownBeans_andIsAbsentWhereThereIsNone() {
        ParameterValue archive = fields("manifest", fields("index", new Text("true")));
        assertThat(archive.descendant("manifest.index")).isEqualTo(new Text("true"));
        assertThat(archive.descendant("manifest.other")).isEqualTo(new Absent());
        assertThat(archive.descendant("manifest.index.deeper")).isEqualTo(new Absent());
        assertThat(archive.descendant("")).isEqualTo(new Absent());
        assertThat(new Text("x").descendant("a.b")).isEqualTo(new Absent());
    }

    @Test
    void paths_findsEveryPathInOrder_belowTheBase() {
        Artifact artifact = new DefaultArtifact("g", "a", "1", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        ParameterValue unresolved = new ModelArtifact(artifact);
        assertThat(unresolved.paths(BASE)).isEmpty();
        artifact.setFile(Path.of("/repo/a.jar").toFile());
        ParameterValue value = new Many(List.of(
                new Text(" src/../b c "),
                fields("file", new Text("/abs")),
                new FilePath(Path.of("/co/x")),
                unresolved,
                new Absent(),
                new Text("")));
        assertThat(value.paths(BASE))
                .containsExactly(BASE.resolve("b c"), Path.of("/abs"), Path.of("/co/x"), Path.of("/repo/a.jar"));
    }

    @Test
    void elements_ofASingleValue_isItself() {
        assertThat(new Text("a").elements()).containsExactly(new Text("a"));
        assertThat(new Absent().elements()).isEmpty();
        assertThat(fields("a", new Text("b")).elements()).containsExactly(new Text("b"));
        assertThat(fields("a", new Text("b")).childNames()).containsExactly("a");
        assertThat(new Many(List.of(new Text("a"))).childNames()).isEmpty();
        assertThat(new Many(List.of(fields("a", new Text("b")), fields("c", new Text("d")))).childNames())
                .containsExactly("a", "c");
    }
}
