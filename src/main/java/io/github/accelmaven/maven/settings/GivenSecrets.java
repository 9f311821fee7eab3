package io.github.accelmaven.maven.settings;

import io.github.accelmaven.cache.SecretNames;
import io.github.accelmaven.engine.Secrets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.settings.Server;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that a build is given, as far as their names tell: by {@code -D}, in settings, in the environment. What a
 * POM file says is known to whoever has the project.
 */
public final class GivenSecrets {

    /** What is shorter (true, admin, 8080) stands in too many files that tell nothing. */
    private static final int SHORTEST = 6;

    private final Set<String> values = new LinkedHashSet<>();

    private GivenSecrets() {}

    /** Those that a session and its environment give. */
    public static Secrets of(MavenSession session, Map<String, String> environment) {
        GivenSecrets given = new GivenSecrets();
        given.addNamed(session.getUserProperties());
        for (Profile profile : session.getRequest().getProfiles()) {
            given.addNamed(profile.getProperties());
        }
        for (Server server : session.getRequest().getServers()) {
            given.add(server.getPassword());
            given.add(server.getPassphrase());
        }
        environment.forEach(given::addNamed);
        return Secrets.of(given.values);
    }

    private void addNamed(Properties properties) {
        properties.stringPropertyNames().forEach(name -> addNamed(name, properties.getProperty(name)));
    }

    private void addNamed(String name, String value) {
        if (SecretNames.areIn(name)) {
            add(value);
        }
    }

    private void add(@Nullable String value) {
        if (value != null && value.strip().length() >= SHORTEST && !isFile(value)) {
            values.add(value.strip());
        }
    }

    /** As in {@code SSH_AUTH_SOCK} or {@code GIT_ASKPASS}: where a secret is kept is none. */
    private static boolean isFile(String value) {
        try {
            return Files.exists(Path.of(value));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
