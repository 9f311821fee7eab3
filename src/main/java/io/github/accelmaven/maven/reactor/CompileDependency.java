package io.github.accelmaven.maven.reactor;

import io.github.accelmaven.maven.project.ModulePaths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * What modules need of each other: a module that another one has on its class path, as its jar, can be seen by its
 * directory of classes as well.
 */
final class CompileDependency {

    private CompileDependency() {}

    /**
     * Whether that is all that a module needs of another one. It is not for a parent, a plugin or a dependency of one, and for
     * what it attaches beside its jar. Neither is it when the module has a {@code module-info.java}: what a jar is on the
     * module path, a directory need not be.
     */
    static boolean isAll(MavenProject module, MavenProject needed) {
        List<Dependency> direct = module.getDependencies().stream()
                .filter(dependency -> isFor(dependency, needed))
                .toList();
        return !direct.isEmpty()
                && direct.stream().allMatch(CompileDependency::isJar)
                && !needed.equals(module.getParent())
                && module.getBuildPlugins().stream().noneMatch(plugin -> uses(plugin, needed))
                && module.getCompileSourceRoots().stream().noneMatch(root -> isModular(module, root));
    }

    private static boolean isFor(Dependency dependency, MavenProject module) {
        return isNamed(module, dependency.getGroupId(), dependency.getArtifactId());
    }

    private static boolean isNamed(MavenProject module, String groupId, String artifactId) {
        return module.getGroupId().equals(groupId) && module.getArtifactId().equals(artifactId);
    }

    private static boolean isJar(Dependency dependency) {
        return "jar".equals(dependency.getType())
                && Optional.ofNullable(dependency.getClassifier()).orElse("").isEmpty();
    }

    private static boolean uses(Plugin plugin, MavenProject module) {
        return Stream.concat(
                        Stream.of(isNamed(module, plugin.getGroupId(), plugin.getArtifactId())),
                        plugin.getDependencies().stream().map(dependency -> isFor(dependency, module)))
                .anyMatch(isUsed -> isUsed);
    }

    private static boolean isModular(MavenProject module, String root) {
        Path directory = ModulePaths.base(module).resolve(root);
        return Files.exists(directory.resolve("module-info.java"));
    }
}
