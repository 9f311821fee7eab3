package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.ParameterValue.Field;
import io.github.accelmaven.maven.parameter.ParameterValue.Fields;
import io.github.accelmaven.maven.parameter.ParameterValue.FilePath;
import io.github.accelmaven.maven.parameter.ParameterValue.Many;
import io.github.accelmaven.maven.parameter.ParameterValue.ModelResource;
import io.github.accelmaven.maven.parameter.ParameterValue.Text;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.parameter.Placeholders;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.rules.GoalRule.FilterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceInputsTest {

    private final Path directory;
    private final Path base;

    ResourceInputsTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        base = directory.resolve("here/lib");
        Samples.write(base.resolve("src/main/resources/a.txt"), "version ${project.version}, ${own}");
        Samples.write(base.resolve("src/main/resources/skip.bin"), "${other}");
    }

    private static Resource resource(Path base) {
        Resource resource = new Resource();
        resource.setDirectory(base.resolve("src/main/resources").toString());
        return resource;
    }

    private static ResourceInputs inputs(Path base) {
        return new ResourceInputs(
                new FileInputs(
                        Samples.hasher(base), Samples.paths(base), base, LooseClasses.none(), base.resolve(".cache")),
                Samples.paths(base),
                base);
    }

    private List<KeyPart> parts(Path base, Resource resource, Optional<Supplier<FilteredFiles>> filtering)
            throws IOException {
        KeyParts parts = new KeyParts();
        inputs(base).resources("resource", List.of(resource), true, filtering).addTo(parts, file -> false);
        return parts.list();
    }

    private List<KeyPart> parts(Resource resource) throws IOException {
        return parts(base, resource, Optional.of(ResourceInputsTest::filtered));
    }

    private static FilteredFiles filtered() {
        MavenProject project = Samples.project(Path.of("/lib"));
        project.getProperties().setProperty("own", "mine");
        return new FilteredFiles(
                Placeholders.of(new FilterSettings("", "", ""), Parameters.NONE),
                new ParameterReader(Samples.session(project, Path.of("/")), Samples.execution("resources")),
                new FileLookup(FileObserver.NONE));
    }

    private static List<String> names(List<KeyPart> parts) {
        return parts.stream().map(KeyPart::name).toList();
    }

    @Test
    void resourcesIn_findsThemInEveryForm() {
        Resource model = new Resource();
        Fields bean = new Fields(List.of(
                new Field("directory", new Text("src/a b")),
                new Field("targetPath", new Text("META-INF")),
                new Field("filtering", new Text("true")),
                new Field(
                        "includes",
                        new Fields(List.of(
                                new Field("include", new Text("*.txt")), new Field("include", new Text("*.md"))))),
                new Field("excludes", new Fields(List.of(new Field("exclude", new Text("b.txt")))))));
        assertThat(ResourceInputs.resourcesIn(new Many(List.of(new ModelResource(model)))))
                .containsExactly(model);
        assertThat(ResourceInputs.resourcesIn(new Fields(List.of(new Field("resource", bean)))))
                .singleElement()
                .satisfies(resource -> {
                    assertThat(resource.getDirectory()).isEqualTo("src/a b");
                    assertThat(resource.getTargetPath()).isEqualTo("META-INF");
                    assertThat(resource.isFiltering()).isTrue();
                    assertThat(resource.getIncludes()).containsExactly("*.txt", "*.md");
                    assertThat(resource.getExcludes()).containsExactly("b.txt");
                });
        assertThat(ResourceInputs.resourcesIn(ParameterValue.absent())).isEmpty();
    }

    /** As in {@code <directory>${project.parent.basedir}</directory>}, which Maven hands out as a file. */
    @Test
    void resourcesIn_ofADirectoryThatIsAFileObject_isThatDirectory() {
        Path parent = directory.resolve("parent");
        assertThat(ResourceInputs.resourcesIn(new Fields(List.of(new Field("directory", new FilePath(parent))))))
                .singleElement()
                .extracting(Resource::getDirectory)
                .isEqualTo(parent.toString());
    }

    @Test
    void resources_ofAFilteredOne_addsFilesAndPlaceholders() throws IOException {
        Resource resource = resource(base);
        assertThat(names(parts(resource)))
                .contains("src/main/resources/a.txt", "src/main/resources/skip.bin")
                .doesNotContain("property own");
        resource.setFiltering(true);
        resource.addExclude("*.bin");
        assertThat(names(parts(resource)))
                .contains("src/main/resources/a.txt", "property own", "property project.version")
                .doesNotContain("src/main/resources/skip.bin", "property other");
    }

    @Test
    void resources_ofAGoalThatFiltersNothing_addsNoPlaceholders() throws IOException {
        Resource resource = resource(base);
        resource.setFiltering(true);
        assertThat(names(parts(base, resource, Optional.empty()))).doesNotContain("property own");
    }

    @Test
    void resources_inAnotherCheckout_areTheSame() throws IOException {
        Path there = directory.resolve("there/lib");
        Samples.write(there.resolve("src/main/resources/a.txt"), "version ${project.version}, ${own}");
        Samples.write(there.resolve("src/main/resources/skip.bin"), "${other}");
        Resource here = resource(base);
        here.setTargetPath(base.resolve("target/generated").toString());
        Resource other = resource(there);
        other.setTargetPath(there.resolve("target/generated").toString());
        assertThat(parts(there, other, Optional.empty())).isEqualTo(parts(base, here, Optional.empty()));
    }

    @Test
    void resources_whoseSettingsDiffer_differ() throws IOException {
        List<KeyPart> before = parts(resource(base));
        Resource elsewhere = resource(base);
        elsewhere.setTargetPath("META-INF");
        assertThat(parts(elsewhere)).isNotEqualTo(before);
        Resource fewer = resource(base);
        fewer.addInclude("**/*");
        assertThat(parts(fewer)).isNotEqualTo(before);
    }

    @Test
    void resources_thatAreMissing_saySo() throws IOException {
        Resource resource = new Resource();
        resource.setDirectory("src/nowhere");
        assertThat(parts(resource))
                .filteredOn(part -> part.name().equals("src/nowhere"))
                .singleElement()
                .extracting(KeyPart::value)
                .isEqualTo("nothing there");
    }
}
