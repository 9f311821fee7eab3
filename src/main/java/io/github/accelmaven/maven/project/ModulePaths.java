package io.github.accelmaven.maven.project;

import io.github.accelmaven.fingerprint.PathNormalizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where things lie that differ from one checkout, user or machine to another. */
public final class ModulePaths {

    /** The name of a module's directory in normalised texts. */
    public static final String MODULE = "module";

    private ModulePaths() {}

    /** The root of the checkout, as Maven finds it: the directory with {@code .mvn}, else the one it was started in. */
    public static Path root(MavenSession session) {
        return root(session.getRequest());
    }

    /** The same, before there is a session. */
    public static Path root(MavenExecutionRequest request) {
        return request.getMultiModuleProjectDirectory()
                .toPath()
                .toAbsolutePath()
                .normalize();
    }

    /** The file in which a project, or a module of it, has rules of its own. */
    public static Path rules(Path directory) {
        return directory.resolve("accel.toml");
    }

    /** The module's directory, absolute. */
    public static Path base(MavenProject project) {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    /** The module's path within the checkout; the name under which its records are kept. */
    public static String key(MavenProject project, MavenSession session) {
        Path root = root(session);
        Path base = base(project);
        String path = base.startsWith(root) ? root.relativize(base).toString().replace('\\', '/') : base.toString();
        String pom = String.valueOf(project.getFile().getName());
        return pom.equals("pom.xml") ? path : path + "/" + pom;
    }

    /** What makes paths in a project independent of the checkout, the local repository and the JDK. */
    public static PathNormalizer normalizer(MavenProject project, MavenSession session) {
        return commonNormalizer(session).with(MODULE, base(project));
    }

    /** The part of it that is the same for all modules; it gets the directory of one as {@link #MODULE}. */
    public static PathNormalizer commonNormalizer(MavenSession session) {
        Map<String, Path> roots = new LinkedHashMap<>();
        roots.put("root", root(session));
        roots.put(
                "localRepo", Path.of(session.getLocalRepository().getBasedir()).toAbsolutePath());
        roots.put("java.home", Path.of(System.getProperty("java.home")).toAbsolutePath());
        return new PathNormalizer(roots);
    }

    /**
     * Where plugins look for files besides the current module: above it up to the root of the checkout, beside the POM
     * files of its parents, and where Maven was started.
     */
    public static Set<Path> searched(MavenSession session) {
        Set<Path> directories = new LinkedHashSet<>();
        Path root = root(session);
        for (Path above = base(session.getCurrentProject());
                above != null && above.startsWith(root);
                above = above.getParent()) {
            directories.add(above);
        }
        MavenProject parent = session.getCurrentProject().getParent();
        for (; parent != null && parent.getFile() != null; parent = parent.getParent()) {
            directories.add(parent.getFile()
                    .toPath()
                    .toAbsolutePath()
                    .resolveSibling("")
                    .normalize());
        }
        Optional.ofNullable(session.getExecutionRootDirectory()).map(Path::of).ifPresent(directories::add);
        directories.add(Path.of("").toAbsolutePath());
        return directories;
    }
}
