package io.github.accelmaven.maven.staging;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.staging.Filtering;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.interpolation.MavenBuildTimestamp;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.filtering.ChangeDetection;
import org.apache.maven.shared.filtering.DefaultMavenReaderFilter;
import org.apache.maven.shared.filtering.FilterWrapper;
import org.apache.maven.shared.filtering.FilteringUtils;
import org.apache.maven.shared.filtering.MavenFilteringException;
import org.apache.maven.shared.filtering.MavenResourcesExecution;
import org.codehaus.plexus.util.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * Replaces placeholders with maven-filtering, as the maven-resources-plugin does: by the properties of filter files, of
 * the project, of the system and of the user, by what stands in the model and in the settings. Thread-safe.
 */
public final class MavenFiltering implements Filtering {

    /** Endings of files that maven-filtering never filters; {@code DefaultMavenResourcesFiltering} holds the list. */
    private static final List<String> OF_IMAGES = List.of("jpg", "jpeg", "gif", "bmp", "png", "ico");

    /** What placeholders can name that is another in each session. */
    private static final Pattern OF_THE_SESSION =
            Pattern.compile("build\\.timestamp|session\\.|settings\\.|java\\.command|CMD_LINE_ARGS");

    /** Properties of the system that hold the command line. */
    private static final List<String> COMMAND_LINE = List.of("sun.java.command", "env.MAVEN_CMD_LINE_ARGS");

    private final MavenProject project;
    private final MavenSession session;
    private final FilteringOptions options;
    private @Nullable Prepared prepared;

    /**
     * What is made once of the options.
     *
     * @param wrappers replace the placeholders in a stream of characters
     * @param context what results depend on, as a digest
     * @param isOfTheSession whether filter files name what is another in each session
     */
    private record Prepared(List<FilterWrapper> wrappers, String context, boolean isOfTheSession) {}

    /** @param project the one whose properties count */
    public MavenFiltering(MavenProject project, MavenSession session, FilteringOptions options) {
        this.project = project;
        this.session = session;
        this.options = options;
    }

    @Override
    public boolean filters(String name) {
        String extension = FileUtils.getExtension(name).toLowerCase(Locale.ROOT);
        return !OF_IMAGES.contains(extension)
                && !options.nonFilteredExtensions().contains(extension);
    }

    @Override
    public String context() throws IOException {
        return prepared().context();
    }

    @Override
    public String filter(Path source, Path written) throws IOException {
        Prepared own = prepared();
        String encoding =
                options.encodingOf(String.valueOf(source.getFileName())).orElse(null);
        try {
            FilteringUtils.copyFile(
                    source.toFile(),
                    written.toFile(),
                    encoding,
                    own.wrappers().toArray(FilterWrapper[]::new),
                    ChangeDetection.ALWAYS);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "its bytes are no text in "
                            + options.encodingOf(source.toString()).orElse("the platform's encoding")
                            + ". Name its encoding, or its ending among those that are not filtered",
                    e);
        }
        boolean isOfTheSession = own.isOfTheSession() || namesTheSession(source);
        return isOfTheSession ? own.context() + " at " + session.getStartTime().toInstant() : own.context();
    }

    private static boolean namesTheSession(Path file) throws IOException {
        return OF_THE_SESSION
                .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                .find();
    }

    private synchronized Prepared prepared() throws IOException {
        Prepared known = prepared;
        if (known == null) {
            known = prepare();
            prepared = known;
        }
        return known;
    }

    private Prepared prepare() throws IOException {
        Hasher hasher = new Hasher().put(options.toString());
        boolean isOfTheSession = false;
        for (String filter : options.filters()) {
            Path file = project.getBasedir().toPath().resolve(filter);
            try {
                byte[] content = Files.readAllBytes(file);
                hasher.put(content.length).putRaw(content, 0, content.length);
            } catch (NoSuchFileException e) {
                throw new IOException("the filter file " + file + " does not exist", e);
            }
            isOfTheSession |= namesTheSession(file);
        }
        StringWriter model = new StringWriter();
        new MavenXpp3Writer().write(model, project.getModel());
        hasher.put(model.toString()).put(project.getBasedir().toString());
        put(project.getProperties(), hasher);
        put(session.getSystemProperties(), hasher);
        put(session.getUserProperties(), hasher);
        return new Prepared(wrappers(), hasher.finish().hex(), isOfTheSession);
    }

    private static void put(Properties properties, Hasher hasher) {
        Map<Object, Object> counting = new TreeMap<>(properties);
        counting.keySet().removeAll(COMMAND_LINE);
        counting.forEach((name, value) -> hasher.put(String.valueOf(name)).put(String.valueOf(value)));
    }

    private List<FilterWrapper> wrappers() throws IOException {
        MavenResourcesExecution request = new MavenResourcesExecution();
        request.setMavenProject(project);
        request.setMavenSession(session);
        request.setFileFilters(new ArrayList<>(options.filters()));
        request.setInjectProjectBuildFilters(false);
        request.setEscapeWindowsPaths(true);
        request.setSupportMultiLineFiltering(false);
        options.escape().ifPresent(request::setEscapeString);
        request.setDelimiters(new LinkedHashSet<>(options.delimiters()), options.useDefaultDelimiters());
        request.setAdditionalProperties(ofTheBuild());
        try {
            return new DefaultMavenReaderFilter().getDefaultFilterWrappers(request);
        } catch (MavenFilteringException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What the model knows that the project does not. */
    private Properties ofTheBuild() {
        Properties properties = new Properties();
        properties.setProperty(
                "maven.build.timestamp", new MavenBuildTimestamp(session.getStartTime()).formattedTimestamp());
        properties.setProperty(
                "project.baseUri",
                project.getBasedir().getAbsoluteFile().toURI().toString());
        return properties;
    }
}
