package io.github.accelmaven.maven;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.maven.parameter.CurrentValues;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/**
 * What is the same for all modules of a session and could change the result of a goal, besides POM files:
 *
 * <ul>
 *   <li>this version of accel, and its rules in the root of the checkout; goals in quarantine
 *   <li>Maven and the JDK, with all system properties: version, home, operating system, user, locale, time zone, encoding
 *   <li>the request: how far the build goes, user properties, profiles, whether it is offline and looks for new SNAPSHOTs
 *   <li>settings, toolchains and {@code .mvn}, with the environment variables that the settings name
 *   <li>the local repository's place, and the names and places of all modules
 * </ul>
 *
 * <p>Files count by their {@code stat}. Where one was written after Maven started, nobody knows which content Maven has
 * read, and the session leaves no evidence.
 */
final class SessionSurroundings {

    /** Differ from one start to the next and say nothing about the build. */
    private static final Pattern VOLATILE = Pattern.compile(
            "env\\..*|sun\\.java\\.command|java\\.class\\.path|.*jansi.*|classworlds\\.conf|maven\\.repo\\.local"
                    + "|java\\.io\\.tmpdir|style\\.color|org\\.slf4j\\..*|surefire\\..*|jdk\\..*|maven\\.style\\..*");

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env\\.([^}]+)}");
    private static final List<String> IN_MVN = List.of(
            "maven.config",
            "jvm.config",
            "extensions.xml",
            "settings.xml",
            "maven-user.properties",
            "maven-system.properties");

    private final MavenSession session;
    private final MavenExecutionRequest request;
    private final Hasher hasher = new Hasher();
    private boolean settled = true;

    private SessionSurroundings(MavenSession session) {
        this.session = session;
        this.request = session.getRequest();
    }

    /** The digest of all of it; empty when the session can leave no evidence, and find none. */
    static Optional<Digest> of(MavenSession session, List<String> phases) {
        if (session.getRequest().isUpdateSnapshots()) {
            return Optional.empty();
        }
        SessionSurroundings surroundings = new SessionSurroundings(session);
        surroundings.addAll(phases);
        return surroundings.settled ? Optional.of(surroundings.hasher.finish()) : Optional.empty();
    }

    private void addAll(List<String> phases) {
        put("phases", phases);
        put("profiles", request.getActiveProfiles());
        put("profiles that are off", request.getInactiveProfiles());
        put("offline", List.of(request.isOffline() + " " + request.isNoSnapshotUpdates()));
        put("local repository", List.of(session.getLocalRepository().getBasedir()));
        properties("user property", session.getUserProperties());
        properties("system property", session.getSystemProperties());
        // What the JVM made of the environment; the properties may not tell.
        put(
                "locale and time zone",
                List.of(Locale.getDefault() + " " + TimeZone.getDefault().getID()));
        put(
                "modules",
                session.getAllProjects().stream()
                        .map(module -> module.getId() + " " + module.getFile())
                        .toList());
        files().forEach(this::file);
        settings().forEach(this::environment);
    }

    private void put(String name, List<String> values) {
        hasher.put(name).put(values.size());
        values.forEach(hasher::put);
    }

    private void properties(String name, Properties properties) {
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> {
            String property = String.valueOf(key);
            if (!VOLATILE.matcher(property).matches() && !property.startsWith("accel.")) {
                sorted.put(property, String.valueOf(value));
            }
        });
        hasher.put(name).put(sorted.size());
        sorted.forEach((key, value) -> hasher.put(key).put(value));
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>(settings());
        Stream.of(request.getGlobalToolchainsFile(), request.getUserToolchainsFile())
                .flatMap(Stream::ofNullable)
                .map(File::toPath)
                .forEach(files::add);
        Path root = ModulePaths.root(session);
        IN_MVN.forEach(name -> files.add(root.resolve(".mvn").resolve(name)));
        files.add(root.resolve(ModuleRules.FILE));
        files.add(Checkout.quarantine(root));
        files.add(ownCode());
        return files;
    }

    private List<Path> settings() {
        return Stream.of(request.getGlobalSettingsFile(), request.getUserSettingsFile())
                .flatMap(Stream::ofNullable)
                .map(File::toPath)
                .toList();
    }

    /** The jar that this class was loaded from. */
    private Path ownCode() {
        CodeSource source = SessionSurroundings.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            settled = false;
            return Path.of("");
        }
    }

    private void file(Path file) {
        hasher.put(file.toString());
        try {
            Optional<FileStat> stat = FileStat.following(file);
            hasher.put(stat.isPresent());
            stat.ifPresent(found -> {
                hasher.put(found.size())
                        .put(found.modified())
                        .put(found.changed())
                        .put(found.inode());
                settled &= !found.isRacyAt(started());
            });
        } catch (IOException e) {
            settled = false;
        }
    }

    private long started() {
        return TimeUnit.MILLISECONDS.toNanos(request.getStartTime().toInstant().toEpochMilli());
    }

    private void environment(Path settings) {
        Set<String> variables = new TreeSet<>();
        try {
            Matcher found = ENVIRONMENT.matcher(
                    Files.exists(settings) ? Files.readString(settings, StandardCharsets.ISO_8859_1) : "");
            while (found.find()) {
                variables.add(String.valueOf(found.group(1)));
            }
        } catch (IOException e) {
            settled = false;
        }
        hasher.put(CurrentValues.environment(variables, System.getenv()).digest());
    }
}
