package io.github.accelmaven.maven;

import io.github.accelmaven.fingerprint.FileHashIndex;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Projects, sessions and goal executions as Maven makes them, as far as they need no container. */
public final class Samples {

    private Samples() {}

    /** A project {@code com.acme:<name of the directory>:1}. */
    public static MavenProject project(Path base) {
        Model model = new Model();
        model.setGroupId("com.acme");
        model.setArtifactId(String.valueOf(base.getFileName()));
        model.setVersion("1");
        Build build = new Build();
        build.setDirectory(base.resolve("target").toString());
        build.setOutputDirectory(base.resolve("target/classes").toString());
        build.setTestOutputDirectory(base.resolve("target/test-classes").toString());
        build.setFinalName(model.getArtifactId() + "-1");
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(base.resolve("pom.xml").toFile());
        project.setArtifact(new DefaultArtifact(
                "com.acme", model.getArtifactId(), "1", "compile", "jar", "", new DefaultArtifactHandler("jar")));
        return project;
    }

    /** A session that builds this project, in a checkout with that root. */
    @SuppressWarnings("deprecation") // Plugins are not to make sessions, and there is no other constructor.
    public static MavenSession session(MavenProject project, Path root) {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setMultiModuleProjectDirectory(root.toFile());
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(project));
        return session;
    }

    /** An execution {@code default-<goal>} of a goal of the plugin {@code org.acme:sample-maven-plugin:1}. */
    public static MojoExecution execution(String goal) {
        return execution("org.acme", "sample", goal);
    }

    /** An execution {@code default-<goal>} of a goal of accel. */
    public static MojoExecution ownExecution(String goal) {
        return execution("io.github.accelmaven", "accel", goal);
    }

    private static MojoExecution execution(String groupId, String prefix, String goal) {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId(groupId);
        plugin.setArtifactId(prefix + "-maven-plugin");
        plugin.setVersion("1");
        plugin.setGoalPrefix(prefix);
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setPluginDescriptor(plugin);
        descriptor.setGoal(goal);
        return new MojoExecution(descriptor, "default-" + goal);
    }

    public static Xpp3Dom xml(String text) {
        try {
            return Xpp3DomBuilder.build(new StringReader(text));
        } catch (XmlPullParserException | IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static PathNormalizer paths(Path module) {
        return new PathNormalizer(Map.of("module", module));
    }

    /** A hasher that remembers nothing. */
    public static FileHasher hasher(Path root) {
        FileHashIndex index = new FileHashIndex(root.resolve(".accel/index"), warning -> {});
        return new FileHasher(root, index, index);
    }

    /** A file of that content, with its directories. */
    public static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content);
    }
}
