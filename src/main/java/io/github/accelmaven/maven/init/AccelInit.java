package io.github.accelmaven.maven.init;

import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of {@code accel:init}: has Maven load accel before it reads POM files, and shows what it changes for that. */
public final class AccelInit {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final PluginDescriptor accel;

    public AccelInit(MavenSession session, PluginDescriptor accel) {
        this.session = session;
        this.accel = accel;
    }

    /**
     * Writes {@code .mvn/extensions.xml}.
     *
     * @param jvm whether {@code .mvn/jvm.config} gets options for a fast start
     * @throws io.github.accelmaven.problem.ProblemException when a file cannot be edited safely; nothing is written then
     */
    public void run(boolean jvm) throws IOException {
        Path root = ModulePaths.root(session);
        refuseModules(root);
        Path extensions = root.resolve(".mvn").resolve("extensions.xml");
        ExtensionsFile.Coordinates wanted =
                new ExtensionsFile.Coordinates(accel.getGroupId(), accel.getArtifactId(), accel.getVersion());
        Optional<String> present = read(extensions);
        TextChange change = new TextChange(present, new ExtensionsFile(extensions.toString(), wanted).with(present));
        if (jvm) {
            Path config = extensions.resolveSibling("jvm.config");
            Optional<String> options = read(config);
            apply(config, new TextChange(options, JvmConfig.with(options)));
        }
        apply(extensions, change);
        LOG.info(
                "Maven loads accel {} at its start: a build with nothing to do ends before POM files are read.",
                wanted.version());
        LOG.info("-Daccel.shortcut=false has it read them all the same.");
    }

    /** There Maven would not look when it is started in the root. */
    private void refuseModules(Path root) {
        MavenProject project = session.getTopLevelProject();
        File parent = project == null || project.getParent() == null
                ? null
                : project.getParent().getFile();
        if (parent != null) {
            Path above = parent.toPath().toAbsolutePath().normalize().resolveSibling("");
            if (root.startsWith(above) && !root.equals(above)) {
                throw new Problem(
                                root + " is left as it is",
                                "it is a module of " + above + ", and Maven reads .mvn in the root of a checkout",
                                "Call accel:init there")
                        .asException();
            }
        }
    }

    private static Optional<String> read(Path file) throws IOException {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (CharacterCodingException e) {
            throw new Problem(file + " cannot be read", "it is not written in UTF-8", "Save it as UTF-8").asException();
        }
    }

    private static void apply(Path file, TextChange change) throws IOException {
        if (change.isNone()) {
            LOG.info("{} stays as it is.", file);
            return;
        }
        LOG.info("{} {}:", file, change.before().isPresent() ? "changes" : "is new");
        change.lines().forEach(line -> LOG.info("  {}", line));
        AtomicFiles.write(file, out -> out.write(change.after().getBytes(StandardCharsets.UTF_8)));
    }
}
