package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.parameter.CurrentValues;
import io.github.accelmaven.maven.parameter.CurrentYear;
import io.github.accelmaven.rules.Facet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Organization;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Turns the facets of a project that are no files into parts of a key: they are read once. Used by one thread. */
final class FacetValues {

    /** Switches of accel itself change no goal's result. */
    private static final String OWN_PREFIX = "accel.";

    private final MavenSession session;
    private final MavenProject project;
    private final PathNormalizer paths;
    private final InstantSource clock;
    private final InputObserver observer;

    FacetValues(MavenSession session, PathNormalizer paths, InstantSource clock, InputObserver observer) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.paths = paths;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * Adds what the facet says; nothing when it holds files.
     *
     * @throws UnknownInputException when the goal has to run in such a project
     */
    void addTo(KeyParts parts, Facet facet) throws IOException, UnknownInputException {
        switch (facet) {
            case COORDINATES ->
                parts.put(
                        "coordinates",
                        project.getId() + " as " + project.getBuild().getFinalName());
            case DESCRIPTION -> addDescription(parts);
            case MODEL -> addModel(parts, UnaryOperator.identity());
            case TIMELESS_MODEL ->
                addModel(parts, BuildTime.of(session.getStartTime(), project.getProperties())::hiddenIn);
            case PROPERTIES -> {
                addProperties("property", project.getProperties(), parts);
                addProperties("user property", session.getUserProperties(), parts);
            }
            case USER_PROPERTIES -> addProperties("user property", session.getUserProperties(), parts);
            case OPERATING_SYSTEM ->
                parts.put(
                        "operating system",
                        String.join(
                                " ",
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")));
            case LOCATION -> {
                parts.put("place of the module", project.getBasedir().getAbsolutePath());
                parts.put(
                        "place of the local repository",
                        session.getLocalRepository().getBasedir());
            }
            case USER_NAME -> parts.put("user name", System.getProperty("user.name"));
            case DEPENDENCY_NAMES -> parts.put("names of the dependencies", dependencyNames());
            case REACTOR_DEPENDENCIES -> parts.put("modules among the dependencies", reactorDependencies());
            case INDEPENDENT -> checkThatNoModuleIsADependency();
            case PLATFORM_ENCODING ->
                parts.put("platform encoding", Charset.defaultCharset().name());
            case LOCALE ->
                parts.put(
                        "locale and time zone",
                        Locale.getDefault() + " " + TimeZone.getDefault().getID());
            case CURRENT_YEAR -> {
                observer.counted(CurrentValues.year(clock.instant()));
                parts.put("current year", CurrentYear.at(clock.instant()));
            }
            default -> {
                // The others hold files, and Maven's version is in every key.
            }
        }
    }

    private void addProperties(String name, Properties properties, KeyParts parts) {
        addProperties(name, properties, parts, UnaryOperator.identity());
    }

    private void addProperties(String name, Properties properties, KeyParts parts, UnaryOperator<String> form) {
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put(String.valueOf(key), String.valueOf(value)));
        sorted.forEach((key, value) -> {
            if (!key.startsWith(OWN_PREFIX)) {
                parts.put(name + " " + key, paths.normalize(form.apply(value)));
            }
        });
    }

    /** Properties apart, so that a change names the one at fault. */
    private void addModel(KeyParts parts, UnaryOperator<String> form) throws IOException {
        Model model = project.getModel().clone();
        model.setProperties(new Properties());
        StringWriter text = new StringWriter();
        new MavenXpp3Writer().write(text, model);
        parts.putLong("effective model", paths.normalize(form.apply(text.toString())));
        addProperties("property", project.getProperties(), parts, form);
    }

    private String dependencyNames() {
        return project.getArtifacts().stream()
                .map(artifact -> artifact.getId() + " " + artifact.getScope() + " "
                        + (artifact.getFile() == null ? "" : artifact.getFile().getName()))
                .collect(Collectors.joining(", "));
    }

    private String reactorDependencies() {
        Set<String> modules = session.getProjects().stream()
                .map(module -> ArtifactUtils.versionlessKey(module.getArtifact()))
                .collect(Collectors.toSet());
        return project.getArtifacts().stream()
                .filter(artifact ->
                        modules.contains(ArtifactUtils.versionlessKey(artifact.getGroupId(), artifact.getArtifactId())))
                .map(Artifact::getId)
                .collect(Collectors.joining(", "));
    }

    private void checkThatNoModuleIsADependency() throws UnknownInputException {
        String modules = reactorDependencies();
        if (!modules.isEmpty()) {
            throw new UnknownInputException("it looks at other modules of the build: " + modules);
        }
    }

    /** Each apart, so that a change names the one at fault. */
    private void addDescription(KeyParts parts) {
        Model model = project.getModel();
        describe("name", project.getName(), parts);
        describe("description", model.getDescription(), parts);
        describe("URL", model.getUrl(), parts);
        describe("inception year", model.getInceptionYear(), parts);
        Organization organization = model.getOrganization();
        if (organization != null) {
            parts.put("the project's organization", "");
            describe("organization name", organization.getName(), parts);
            describe("organization URL", organization.getUrl(), parts);
        }
        if (!model.getLicenses().isEmpty()) {
            addLicenses(model.getLicenses(), parts);
        }
    }

    private static void addLicenses(List<License> licenses, KeyParts parts) {
        Hasher hasher = new Hasher();
        List<String> shown = new ArrayList<>();
        for (License license : licenses) {
            hasher.put(String.valueOf(license.getName())).put(String.valueOf(license.getUrl()));
            shown.add(Objects.requireNonNullElse(license.getName(), "")
                    + (license.getUrl() == null ? "" : " at " + license.getUrl()));
        }
        parts.put("the project's licenses", hasher.finish(), String.join(", ", shown));
    }

    /** What is not given is no part, so that it is told as new or gone. */
    private static void describe(String what, @Nullable String value, KeyParts parts) {
        if (value != null) {
            parts.put("the project's " + what, value);
        }
    }
}
