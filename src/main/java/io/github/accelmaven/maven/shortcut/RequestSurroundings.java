package io.github.accelmaven.maven.shortcut;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * What a request tells, before any POM file is read, that could change the result of a goal:
 *
 * <ul>
 *   <li>this version of accel, and its rules in the root of the checkout; goals in quarantine
 *   <li>Maven and the JDK, with all system properties: version, home, operating system, user, locale, time zone, encoding
 *   <li>user properties, profiles, whether Maven is offline and looks for new SNAPSHOTs
 *   <li>settings, toolchains and {@code .mvn}, with the environment variables that the settings name
 *   <li>the local repository's place
 * </ul>
 *
 * <p>Switches of accel are not among them. Files count by their {@code stat}.
 */
public final class RequestSurroundings {

    /** How the switches of accel begin. */
    static final String SWITCH = "accel.";

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

    private final MavenExecutionRequest request;
    private final long moment;
    private final Hasher hasher = new Hasher();
    private boolean settled = true;

    private RequestSurroundings(MavenExecutionRequest request, long moment) {
        this.request = request;
        this.moment = moment;
    }

    /**
     * The digest of all of it; empty when a file was written so lately that nobody knows which content Maven has read.
     *
     * @param moment a time before Maven read the first of the files, in nanoseconds since 1970
     */
    public static Optional<Digest> digest(MavenExecutionRequest request, long moment) {
        RequestSurroundings surroundings = new RequestSurroundings(request, moment);
        surroundings.addAll();
        return surroundings.settled ? Optional.of(surroundings.hasher.finish()) : Optional.empty();
    }

    private void addAll() {
        put("profiles", request.getActiveProfiles());
        put("profiles that are off", request.getInactiveProfiles());
        put("offline", List.of(request.isOffline() + " " + request.isNoSnapshotUpdates()));
        put("local repository", List.of(String.valueOf(request.getLocalRepositoryPath())));
        properties("user property", request.getUserProperties());
        properties("system property", request.getSystemProperties());
        // What the JVM made of the environment; the properties may not tell.
        put(
                "locale and time zone",
                List.of(Locale.getDefault() + " " + TimeZone.getDefault().getID()));
        files().forEach(this::file);
        settings(request).forEach(this::environment);
    }

    private void put(String name, List<String> values) {
        hasher.put(name).put(values.size());
        values.forEach(hasher::put);
    }

    private void properties(String name, Properties properties) {
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> {
            String property = String.valueOf(key);
            if (!VOLATILE.matcher(property).matches() && !property.startsWith(SWITCH)) {
                sorted.put(property, String.valueOf(value));
            }
        });
        hasher.put(name).put(sorted.size());
        sorted.forEach((key, value) -> hasher.put(key).put(value));
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>(settings(request));
        Stream.of(request.getGlobalToolchainsFile(), request.getUserToolchainsFile())
                .flatMap(Stream::ofNullable)
                .map(File::toPath)
                .forEach(files::add);
        Path root = ModulePaths.root(request);
        IN_MVN.forEach(name -> files.add(root.resolve(".mvn").resolve(name)));
        files.add(ModulePaths.rules(root));
        files.add(Checkout.quarantine(root));
        ownCode().ifPresentOrElse(files::add, () -> settled = false);
        return files;
    }

    /** The settings files that Maven reads. */
    static List<Path> settings(MavenExecutionRequest request) {
        return Stream.of(request.getGlobalSettingsFile(), request.getUserSettingsFile())
                .flatMap(Stream::ofNullable)
                .map(File::toPath)
                .toList();
    }

    /** The jar that this class was loaded from. */
    static Optional<Path> ownCode() {
        CodeSource source = RequestSurroundings.class.getProtectionDomain().getCodeSource();
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
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
                settled &= !found.isRacyAt(moment);
            });
        } catch (IOException e) {
            settled = false;
        }
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
