package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.parameter.ParameterValue.Field;
import io.github.accelmaven.maven.parameter.ParameterValue.Fields;
import io.github.accelmaven.maven.parameter.ParameterValue.FilePath;
import io.github.accelmaven.maven.parameter.ParameterValue.Many;
import io.github.accelmaven.maven.parameter.ParameterValue.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Path BASE = Path.of("/co/lib");

    private final Parameters parameters = new Parameters(
            Map.of(
                    "directory", new FilePath(BASE.resolve("target/classes")),
                    "config", new Text(" src/checkstyle.xml "),
                    "empty", new Text("  "),
                    "roots", new Many(List.of(new Text("src/a"), new FilePath(Path.of("/elsewhere")))),
                    "archive", new Fields(List.of(new Field("manifestFile", new Text("../MANIFEST.MF")))),
                    "skip", new Text("TRUE")),
            BASE);

    @Test
    void paths_standBelowTheModule() {
        assertThat(parameters.paths("config")).containsExactly(BASE.resolve("src/checkstyle.xml"));
        assertThat(parameters.paths("roots")).containsExactly(BASE.resolve("src/a"), Path.of("/elsewhere"));
        assertThat(parameters.paths("archive.manifestFile")).containsExactly(Path.of("/co/MANIFEST.MF"));
        assertThat(parameters.paths("directory/META-INF/beans.xml"))
                .containsExactly(BASE.resolve("target/classes/META-INF/beans.xml"));
    }

    @Test
    void fields_areTheTextsOfAMap() {
        assertThat(parameters.fields("archive")).containsExactly(Map.entry("manifestFile", "../MANIFEST.MF"));
        assertThat(parameters.fields("config")).isEmpty();
        assertThat(parameters.fields("nothing")).isEmpty();
    }

    @Test
    void paths_behindAStar_areThoseOfEveryChild() {
        ParameterValue one = new Fields(List.of(new Field("outputDirectory", new Text("lib"))));
        ParameterValue other = new Fields(List.of(new Field("outputDirectory", new Text("more"))));
        ParameterValue third = new Fields(List.of(new Field("version", new Text("1"))));
        Parameters items = new Parameters(
                Map.of(
                        "items",
                        new Fields(
                                List.of(new Field("item", one), new Field("item", other), new Field("item", third)))),
                BASE);
        assertThat(items.paths("items.*.outputDirectory")).containsExactly(BASE.resolve("lib"), BASE.resolve("more"));
        assertThat(items.value("items.*.missing").isSet()).isFalse();
    }

    @Test
    void paths_ofWhatIsNotSet_areNone() {
        assertThat(parameters.paths("empty")).isEmpty();
        assertThat(parameters.paths("missing")).isEmpty();
        assertThat(parameters.paths("archive.missing")).isEmpty();
        assertThat(parameters.paths("config.child")).isEmpty();
        assertThat(parameters.paths("missing/below")).isEmpty();
    }

    @Test
    void values_areReadAsMavenReadsThem() {
        assertThat(parameters.isTrue("skip")).isTrue();
        assertThat(parameters.isTrue("missing")).isFalse();
        assertThat(parameters.text("config")).contains("src/checkstyle.xml");
        assertThat(parameters.value("empty").isSet()).isFalse();
        assertThat(parameters.value("roots").isSet()).isTrue();
    }
}
