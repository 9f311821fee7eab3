package io.github.accelmaven.maven.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * The compile source roots of a project at some time. Immutable.
 *
 * @param paths absolute, in their order
 */
public record SourceRoots(List<String> paths) {

    public SourceRoots {
        paths = List.copyOf(paths);
    }

    /** Those that a project has now. */
    public static SourceRoots of(MavenProject project) {
        return new SourceRoots(project.getCompileSourceRoots());
    }

    /** Takes away what was added to the project since then. */
    public void restoreIn(MavenProject project) {
        List<String> added = new ArrayList<>(project.getCompileSourceRoots());
        added.removeAll(paths);
        added.forEach(path -> remove(project, path));
    }

    /** Maven 4 has a method for it, and a list that cannot be changed; Maven 3 has it the other way round. */
    private static void remove(MavenProject project, String path) {
        try {
            Method method = project.getClass().getMethod("removeCompileSourceRoot", String.class);
            method.invoke(project, path);
        } catch (NoSuchMethodException e) {
            project.getCompileSourceRoots().remove(path);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this Maven cannot take source roots away from a project", e);
        }
    }
}
