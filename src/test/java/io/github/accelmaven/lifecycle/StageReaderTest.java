package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageReaderTest {

    @Test
    void read_takesAWholeTable() {
        LifecycleDefinition file = read("""
                [stage.pages]
                directory = "../site"
                includes = ["**/*.html"]
                excludes = ["drafts/**"]
                target = "target/site"
                filtering = true
                delimiters = ["@"]
                escape = "%"
                filters = ["site.properties"]
                encoding = "ISO-8859-1"
                non_filtered_extensions = ["svg"]
                flatten = true
                rename = { from = '(.+)\\.tmpl', to = '$1' }
                overwrite = true
                """);

        assertThat(file.stages())
                .containsOnly(Map.entry(
                        "pages",
                        new StageDefinition(
                                "pages",
                                "accel.toml:1:1",
                                Optional.empty(),
                                "../site",
                                List.of("**/*.html"),
                                List.of("drafts/**"),
                                "target/site",
                                Optional.of(new StageDefinition.Filtering(
                                        List.of("@"),
                                        Optional.of("%"),
                                        List.of("site.properties"),
                                        Optional.of("ISO-8859-1"),
                                        List.of("svg"))),
                                true,
                                Optional.of(new StageDefinition.Rename("(.+)\\.tmpl", "$1")),
                                true)));
    }

    @Test
    void setsAlone_makeThePhaseThatStagesThem() {
        LifecycleDefinition file = read("""
                pipeline = ["stage", "build"]
                [stage.a]
                directory = "a"
                target = "out/a"
                [stage.b]
                directory = "b"
                target = "out/b"
                """);

        PhaseDefinition stage = file.phases().get("stage");
        assertThat(stage).isNotNull();
        assertThat(stage.work())
                .isEqualTo(new PhaseWork.Stages(List.copyOf(file.stages().values())));
        assertThat(stage.outputs()).containsExactly("out/a/**", "out/b/**");
        assertThat(stage.isBuiltIn()).isTrue();
    }

    @Test
    void phaseOfItsOwn_stagesWhatItNames() {
        LifecycleDefinition file = read("""
                [phase.pages]
                stage = ["b"]
                [stage.a]
                directory = "a"
                target = "out/a"
                [stage.b]
                directory = "b"
                target = "out/b"
                """);

        assertThat(file.phases().get("pages"))
                .isNotNull()
                .extracting(PhaseDefinition::work)
                .isEqualTo(new PhaseWork.Stages(List.of(file.stages().get("b"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage.a = { target = 'x' } | does not say where its files come from",
                "stage.a = { directory = 'x' } | does not say where its files go",
                "stage.a = { directory = 'x', target = '../y' } | leads out of the workspace",
                "stage.a = { directory = 'x', target = 'y/../../z' } | leads out of the workspace",
                "stage.a = { directory = 'x', target = '/y' } | is absolute",
                "stage.a = { directory = 'x', target = 'C:/y' } | is absolute",
                "stage.a = { directory = '/x', target = 'y' } | is absolute",
                "stage.a = { directory = 'x', target = 'y', escape = '%' } | Nothing is filtered",
                "stage.a = { directory = 'x', target = 'y', filtering = true, encoding = 'utf-eight' } | no such encoding",
                "stage.a = { directory = 'x', target = 'y', rename = { from = '(' , to = 'b' } } | not a regular expression",
                "stage.a = { directory = 'x', target = 'y', rename = { from = 'a' , to = '$1' } } | asks for $1",
                "stage.a = { directory = 'x', target = 'y', overwrit = true } | overwrite",
                "phase.p = { stage = ['nobody'] } | nobody",
                "pipeline = ['stage'] | stage"
            })
    void mistake_isToldWithWhatIsWrong(String toml, String words) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleReader.read(document);
        assertThat(document.problems()).anyMatch(problem -> problem.sentence().contains(words));
    }

    private static LifecycleDefinition read(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleDefinition read = LifecycleReader.read(document);
        assertThat(document.problems()).isEmpty();
        return read;
    }
}
