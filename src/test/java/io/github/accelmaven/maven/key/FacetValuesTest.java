package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.engine.MissReason;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.rules.Facet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Organization;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetValuesTest {

    private final MavenProject project;
    private final MavenSession session;

    FacetValuesTest(@TempDir Path directory) {
        project = Samples.project(directory);
        session = Samples.session(project, directory);
    }

    private List<KeyPart> description() throws Exception {
        KeyParts parts = new KeyParts();
        new FacetValues(session, new PathNormalizer(Map.of()), InstantSource.system(), InputObserver.NONE)
                .addTo(parts, Facet.DESCRIPTION);
        return parts.list();
    }

    @Test
    void description_isToldByWhatChangedInIt() throws Exception {
        Model model = project.getModel();
        model.setDescription("Sells");
        List<KeyPart> before = description();

        model.setDescription("Sells more");
        model.setUrl("https://example.com");

        assertThat(MissReason.differences(before, description()))
                .containsExactly(
                        "the project's description: Sells -> Sells more",
                        "the project's URL is new: https://example.com");
    }

    @Test
    void description_tellsWhatIsMissingFromWhatIsEmpty() throws Exception {
        List<KeyPart> before = description();
        project.getModel().setOrganization(new Organization());
        List<KeyPart> nameless = description();
        project.getModel().getOrganization().setName("");

        assertThat(MissReason.differences(before, nameless)).containsExactly("the project's organization is new");
        assertThat(MissReason.differences(nameless, description()))
                .containsExactly("the project's organization name is new");
    }

    @Test
    void description_countsTheOrderOfLicenses() throws Exception {
        Model model = project.getModel();
        model.setLicenses(List.of(license("A"), license("B")));
        List<KeyPart> before = description();

        model.setLicenses(List.of(license("B"), license("A")));

        assertThat(MissReason.differences(before, description()))
                .containsExactly("the project's licenses: A, B -> B, A");
    }

    private static License license(String name) {
        License license = new License();
        license.setName(name);
        return license;
    }
}
