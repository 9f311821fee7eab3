package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.TreeFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The files of a module that people wrote, wherever they lie, as parts of a key. Used by one thread. */
final class ModuleFiles {

    private static final Set<String> OTHER_TOOLS = Set.of(".git", ".hg", ".svn");

    private final MavenSession session;
    private final MavenProject project;
    private final FileInputs files;

    ModuleFiles(MavenSession session, FileInputs files) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.files = files;
    }

    /** Those of the module itself but for hidden ones. */
    List<InputPart> visible() {
        return moduleFiles(ModuleFiles::isHidden);
    }

    /** Those of the module itself. */
    List<InputPart> own() {
        return moduleFiles(ModuleFiles::isOfAnotherTool);
    }

    /** Those of the module and of the modules below it. */
    List<InputPart> all() {
        return List.of(
                files.content(base(), new ModuleFilesFilter(base(), buildDirectories(), ModuleFiles::isOfAnotherTool)));
    }

    private List<InputPart> moduleFiles(Predicate<String> left) {
        Set<Path> excluded = project.getModel().getModules().stream()
                .map(module -> moduleDirectory(base().resolve(module).normalize()))
                .collect(Collectors.toSet());
        excluded.add(Path.of(project.getBuild().getDirectory()).normalize());
        return List.of(files.content(base(), new ModuleFilesFilter(base(), excluded, left)));
    }

    /** A module is named by its directory or by its POM file. */
    private static Path moduleDirectory(Path module) {
        Path parent = module.getParent();
        return module.toString().endsWith(".xml") && parent != null ? parent : module;
    }

    private Set<Path> buildDirectories() {
        return session.getAllProjects().stream()
                .map(module -> Path.of(module.getBuild().getDirectory()).normalize())
                .collect(Collectors.toSet());
    }

    private Path base() {
        return project.getBasedir().toPath();
    }

    /** Hidden files at the top of a module belong to tools: version control, editors, accel. */
    private static boolean isHidden(String path) {
        return path.startsWith(".");
    }

    /** What changes with every commit and every build, and is no file of the project. */
    private static boolean isOfAnotherTool(String path) {
        int slash = path.indexOf('/');
        return OTHER_TOOLS.contains(slash < 0 ? path : path.substring(0, slash));
    }

    /** The files of a module that are its own and not made by the build. */
    private static final class ModuleFilesFilter implements TreeFilter {

        private final Path base;
        private final Set<Path> excluded;
        private final Predicate<String> left;

        /**
         * @param excluded directories that are left out
         * @param left whether a path below the module is left out
         */
        ModuleFilesFilter(Path base, Set<Path> excluded, Predicate<String> left) {
            this.base = base;
            this.excluded = excluded;
            this.left = left;
        }

        @Override
        public boolean includes(String path) {
            return !left.test(path);
        }

        @Override
        public boolean descends(String directory) {
            return directory.isEmpty()
                    || (!left.test(directory)
                            && !excluded.contains(base.resolve(directory).normalize()));
        }
    }
}
