package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPlacesTest {

    private final Path root;
    private final MavenProject project;
    private final MavenSession session;

    ModelPlacesTest(@TempDir Path directory) throws IOException {
        root = directory.toAbsolutePath().normalize();
        project = Samples.project(root.resolve("lib"));
        Model model = new Model();
        model.setModelVersion("4.0.0");
        project.setOriginalModel(model);
        pom("<project/>");
        session = Samples.session(project, root);
        session.setAllProjects(List.of(project));
    }

    private void pom(String text) throws IOException {
        Samples.write(root.resolve("lib/pom.xml"), text);
    }

    private static String activation(String conditions) {
        return "<profile><activation>\n<file>" + conditions + "</file>\n</activation></profile>";
    }

    private Set<Path> places(Path... settings) throws ModelFiles.UnknownModelException {
        return new ModelPlaces(session, new ModelFiles(session)).all(List.of(settings));
    }

    @Test
    void filesThatActivateProfilesCount_fromTheDirectoryOfTheModule() throws Exception {
        session.getUserProperties().setProperty("kind", "big");
        pom(activation("<exists>${basedir}/a.txt</exists><missing>b/${kind}.txt</missing>") + "<exists>c</exists>");
        assertThat(places()).containsExactlyInAnyOrder(root.resolve("lib/a.txt"), root.resolve("lib/b/big.txt"));
    }

    @Test
    void profilesOfParentsCount_fromTheDirectoryOfTheModuleToo() throws Exception {
        MavenProject parent = Samples.project(root.resolve("parent"));
        parent.setOriginalModel(project.getOriginalModel());
        Samples.write(root.resolve("parent/pom.xml"), activation("<exists>a.txt</exists>"));
        project.setParent(parent);
        assertThat(places()).contains(root.resolve("lib/a.txt"), root.resolve("parent/a.txt"));
    }

    @Test
    void profilesOfSettingsCount() throws Exception {
        Path settings = Samples.write(root.resolve("settings.xml"), activation("<exists>a.txt</exists>"));
        assertThat(places(settings, root.resolve("none.xml"))).containsExactly(root.resolve("lib/a.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${nobody.knows}/a", "${mine}/a", "größe.txt", "a&amp;b"})
    void aFileThatNobodyElseCanName_isUnknown(String file) throws Exception {
        session.getUserProperties().setProperty("mine", "x");
        project.getProperties().setProperty("mine", "y");
        pom(activation("<exists>" + file + "</exists>"));
        assertThatThrownBy(this::places).isInstanceOf(ModelFiles.UnknownModelException.class);
    }

    @Test
    void anExpressionThatActivatesAProfile_isUnknown() throws Exception {
        pom("<profile><activation><condition>exists('a')</condition></activation></profile>");
        assertThatThrownBy(this::places).isInstanceOf(ModelFiles.UnknownModelException.class);
    }

    @Test
    void aModelOfAnotherVersion_isUnknown() {
        project.getOriginalModel().setModelVersion("4.1.0");
        assertThatThrownBy(this::places).isInstanceOf(ModelFiles.UnknownModelException.class);
    }

    @Test
    void theFileWhereAParentIsLookedForCounts_thereOrNot() throws Exception {
        Parent parent = new Parent();
        project.getOriginalModel().setParent(parent);
        assertThat(places()).contains(root.resolve("pom.xml"));
        parent.setRelativePath("../parent");
        assertThat(places()).contains(root.resolve("parent"), root.resolve("parent/pom.xml"));
        Files.createDirectories(root.resolve("parent"));
        assertThat(places()).containsExactly(root.resolve("parent/pom.xml"));
        parent.setRelativePath("");
        assertThat(places()).isEmpty();
    }
}
