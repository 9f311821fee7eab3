package io.github.accelmaven.maven.shortcut;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectExecutionListener;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;

/**
 * Extensions of Maven besides accel. They may decide anything from anywhere, by git or by the network, before or after
 * POM files are read: with one of them, nothing can be said before Maven has started. Harmless are
 *
 * <ul>
 *   <li>wagons, which only carry files from and to repositories
 *   <li>{@code os-maven-plugin}, which makes properties from system properties and {@link #OPERATING_SYSTEM}
 *   <li>{@code takari-smart-builder}, which only puts modules into another order
 *   <li>of those that POM files name, all that have no lifecycle participant and do not listen to projects: types of
 *       packaging, repositories
 * </ul>
 */
final class OtherExtensions {

    /** What {@code os-maven-plugin} reads. */
    static final List<Path> OPERATING_SYSTEM =
            List.of(Path.of("/etc/os-release"), Path.of("/usr/lib/os-release"), Path.of("/etc/redhat-release"));

    private static final String OWN = "io.github.accelmaven:accel-maven-plugin:";
    private static final String CORE = "coreExtension>";
    private static final String CLASS_PATH = "maven.ext.class.path";
    private static final Pattern HARMLESS = Pattern.compile("org\\.apache\\.maven\\.wagon:[^:]+:.*"
            + "|kr\\.motd\\.maven:os-maven-plugin:.*|io\\.takari\\.maven:takari-smart-builder:.*");

    private final ClassWorld world;

    OtherExtensions(ClassWorld world) {
        this.world = world;
    }

    /** Whether a class belongs to an extension that Maven loaded before anything else, as {@code .mvn} asks for it. */
    static boolean isInCore(Class<?> type) {
        return type.getClassLoader() instanceof ClassRealm realm
                && realm.getId().startsWith(CORE);
    }

    /** The jars of all extensions that Maven loaded before anything else. */
    List<Path> jars() {
        return realms(CORE)
                .flatMap(realm -> Stream.of(realm.getURLs()))
                .map(url -> Path.of(URI.create(url.toString())))
                .sorted()
                .toList();
    }

    /** One that Maven loaded before anything else and that is not harmless. */
    Optional<String> inCore(MavenExecutionRequest request) throws IOException {
        Properties system = request.getSystemProperties();
        if (system.containsKey(CLASS_PATH) || request.getUserProperties().containsKey(CLASS_PATH)) {
            return Optional.of(CLASS_PATH);
        }
        Optional<String> installed = inHome(Path.of(system.getProperty("maven.home", "")));
        return installed.isPresent()
                ? installed
                : realms(CORE)
                        .map(realm -> realm.getId().substring(CORE.length()))
                        .filter(Predicate.not(OtherExtensions::isHarmless))
                        .findFirst();
    }

    private Stream<ClassRealm> realms(String kind) {
        Collection<ClassRealm> realms = world.getRealms();
        return realms.stream().filter(realm -> realm.getId().startsWith(kind));
    }

    private static Optional<String> inHome(Path home) throws IOException {
        Path directory = home.resolve("lib").resolve("ext");
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "*.jar")) {
            for (Path jar : jars) {
                return Optional.of(jar.toString());
            }
        }
        return Optional.empty();
    }

    private static boolean isHarmless(String coordinates) {
        return coordinates.startsWith(OWN) || HARMLESS.matcher(coordinates).matches();
    }

    /** One that a POM file of the session names and that is not harmless. */
    static Optional<String> inProjects(MavenSession session, PlexusContainer container)
            throws ComponentLookupException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            for (ClassRealm realm : realms(session)) {
                // Maven finds the components of a project's extensions in the same way.
                Thread.currentThread().setContextClassLoader(realm);
                Optional<String> found = inRealm(container);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static List<ClassRealm> realms(MavenSession session) {
        return session.getAllProjects().stream()
                .map(MavenProject::getClassRealm)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static Optional<String> inRealm(PlexusContainer container) throws ComponentLookupException {
        List<Object> components = new ArrayList<>(container.lookupList(AbstractMavenLifecycleParticipant.class));
        components.addAll(container.lookupList(ProjectExecutionListener.class));
        return components.stream()
                .map(Object::getClass)
                .flatMap(type -> coordinates(type).stream())
                .filter(Predicate.not(OtherExtensions::isHarmless))
                .findFirst();
    }

    /** Where a component of an extension comes from; empty for one of Maven itself. */
    private static Optional<String> coordinates(Class<?> component) {
        ClassLoader loader = component.getClassLoader();
        return Optional.ofNullable(loader instanceof ClassRealm realm ? realm.getId() : null)
                .filter(id -> id.indexOf('>') >= 0)
                .map(id -> id.substring(id.indexOf('>') + 1));
    }
}
