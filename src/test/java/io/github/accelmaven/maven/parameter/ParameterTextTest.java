package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.parameter.ParameterText.OpaqueValueException;
import io.github.accelmaven.maven.parameter.ParameterValue.Absent;
import io.github.accelmaven.maven.parameter.ParameterValue.Field;
import io.github.accelmaven.maven.parameter.ParameterValue.Fields;
import io.github.accelmaven.maven.parameter.ParameterValue.FilePath;
import io.github.accelmaven.maven.parameter.ParameterValue.Many;
import io.github.accelmaven.maven.parameter.ParameterValue.Opaque;
import io.github.accelmaven.maven.parameter.ParameterValue.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Resource;
import org.junit.jupiter.api.Test;

class ParameterTextTest {

    private static final Path MODULE = Path.of("/co/lib");
    private static final PathNormalizer PATHS = new PathNormalizer(Map.of("module", MODULE));

    private static String text(ParameterValue value) throws OpaqueValueException {
        return ParameterText.of(value, PATHS);
    }

    @Test
    void of_pathsInTheModule_isIndependentOfWhereItLies() throws OpaqueValueException {
        assertThat(text(new FilePath(MODULE.resolve("target")))).isEqualTo("${module}/target");
        assertThat(text(new Text("-javaagent:/co/lib/agent.jar=x"))).isEqualTo("-javaagent:${module}/agent.jar=x");
    }

    @Test
    void of_listsThatDiffer_differs() throws OpaqueValueException {
        assertThat(text(new Many(List.of(new Text("a, b")))))
                .isNotEqualTo(text(new Many(List.of(new Text("a"), new Text("b")))));
        assertThat(text(new Many(List.of(new Text("a\\"), new Text("b")))))
                .isNotEqualTo(text(new Many(List.of(new Text("a\\, b")))));
        assertThat(text(new Many(List.of(new Text("a"), new Text("b")))))
                .isNotEqualTo(text(new Many(List.of(new Text("b"), new Text("a")))));
        assertThat(text(new Many(List.of(new Many(List.of(new Text("a"))), new Text("b")))))
                .isNotEqualTo(text(new Many(List.of(new Many(List.of(new Text("a"), new Text("b")))))));
    }

    @Test
    void of_listsWithEmptyElements_differs() throws OpaqueValueException {
        ParameterValue none = new Text("");
        ParameterValue a = new Text("a");
        assertThat(List.of(
                        text(new Many(List.of())),
                        text(new Many(List.of(none))),
                        text(new Many(List.of(none, none))),
                        text(new Many(List.of(a))),
                        text(new Many(List.of(none, a))),
                        text(new Many(List.of(a, none)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void of_namesAndValuesWithAnEqualsSign_differs() throws OpaqueValueException {
        assertThat(text(new Fields(List.of(new Field("a=b", new Text("c"))))))
                .isNotEqualTo(text(new Fields(List.of(new Field("a", new Text("b=c"))))));
    }

    @Test
    void of_aTextThatLooksLikeAList_differsFromTheList() throws OpaqueValueException {
        assertThat(text(new Many(List.of(new Text("[a]")))))
                .isNotEqualTo(text(new Many(List.of(new Many(List.of(new Text("a")))))));
    }

    @Test
    void of_aResource_holdsAllThatGoalsReadOfIt() throws OpaqueValueException {
        Resource resource = new Resource();
        resource.setDirectory(MODULE.resolve("src/main/resources").toString());
        String plain = text(new ParameterValue.ModelResource(resource));
        assertThat(plain).contains("${module}/src/main/resources").doesNotContain("/co/lib");
        resource.setFiltering(true);
        String filtered = text(new ParameterValue.ModelResource(resource));
        resource.addInclude("a");
        resource.setTargetPath("META-INF");
        assertThat(filtered).isNotEqualTo(plain).isNotEqualTo(text(new ParameterValue.ModelResource(resource)));
    }

    @Test
    void of_aBean_namesItsFields() throws OpaqueValueException {
        assertThat(text(new Fields(List.of(
                        new Field("index", new Text("true")),
                        new Field("entries", new Fields(List.of(new Field("A", new Text("1")))))))))
                .isEqualTo("[index=true, entries=[A=1]]");
    }

    @Test
    void of_nothing_isEmpty() throws OpaqueValueException {
        assertThat(text(new Absent())).isEmpty();
    }

    @Test
    void of_anObjectWithoutKnownState_isRefused_whereverItStands() {
        assertThatThrownBy(() -> text(new Many(List.of(new Text("a"), new Opaque("com.acme.Thing")))))
                .isInstanceOf(OpaqueValueException.class)
                .hasMessage("com.acme.Thing");
    }
}
