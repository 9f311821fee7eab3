package io.github.accelmaven.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.engine.Secrets;
import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.settings.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenSecretsTest {

    private final Path directory;
    private final MavenSession session;

    GivenSecretsTest(@TempDir Path directory) {
        this.directory = directory;
        this.session = Samples.session(Samples.project(directory), directory);
    }

    @Test
    void of_takesWhatTheCommandLineSettingsAndTheEnvironmentCallASecret() {
        session.getUserProperties().setProperty("db.password", "by the user");
        session.getUserProperties().setProperty("greeting", "good morning");
        Profile profile = new Profile();
        Properties properties = new Properties();
        properties.setProperty("sonar.token", "in a profile");
        profile.setProperties(properties);
        session.getRequest().setProfiles(List.of(profile));
        Server server = new Server();
        server.setPassword("of a server");
        server.setPassphrase("of its key");
        session.getRequest().setServers(List.of(server));
        assertThat(GivenSecrets.of(session, Map.of("API_KEY", "around it", "PATH", "/usr/bin")))
                .usingRecursiveComparison()
                .isEqualTo(
                        Secrets.of(List.of("by the user", "in a profile", "of a server", "of its key", "around it")));
    }

    @Test
    void of_leavesOutWhatIsShortOrAFile() {
        session.getUserProperties().setProperty("skip.auth", "true");
        assertThat(GivenSecrets.of(session, Map.of("SSH_AUTH_SOCK", directory.toString())))
                .usingRecursiveComparison()
                .isEqualTo(Secrets.NONE);
    }
}
