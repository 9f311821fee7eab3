package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.Versions;
import io.github.accelmaven.maven.doctor.Finding.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds dependencies, plugins and parents whose version may mean something else tomorrow. */
final class MovingDependencies implements DoctorCheck {

    private static final String ACCEL = "io.github.accelmaven:accel-maven-plugin";

    /** Something that a POM refers to. */
    private record Reference(String kind, String groupId, String artifactId, String version) {

        String shown() {
            return kind + " " + groupId + ":" + artifactId + ":" + version;
        }

        boolean isOpen() {
            return Versions.isOpen(version);
        }

        boolean isSnapshot() {
            return version.endsWith("-SNAPSHOT");
        }
    }

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        Map<Reference, List<MavenProject>> modules = new LinkedHashMap<>();
        for (MavenProject module : survey.modules()) {
            references(module)
                    .filter(reference -> reference.isOpen() || isSnapshotFromOutside(reference, survey))
                    .distinct()
                    .forEach(reference -> modules.computeIfAbsent(reference, key -> new ArrayList<>())
                            .add(module));
        }
        return modules.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isSnapshotFromOutside(Reference reference, ReactorSurvey survey) {
        return reference.isSnapshot() && !survey.isOfTheCheckout(reference.groupId(), reference.artifactId());
    }

    private static Stream<Reference> references(MavenProject module) {
        List<Reference> references = new ArrayList<>();
        addDependencies("dependency", module.getDependencies(), references);
        Parent parent = module.getModel().getParent();
        if (parent != null) {
            add("parent", parent.getGroupId(), parent.getArtifactId(), parent.getVersion(), references);
        }
        for (Plugin plugin : module.getBuildPlugins()) {
            if (plugin.getKey().equals(ACCEL)) {
                // No goal that makes anything of the project.
                continue;
            }
            add("plugin", plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), references);
            addDependencies("dependency of a plugin", plugin.getDependencies(), references);
        }
        return references.stream();
    }

    private static void addDependencies(String kind, List<Dependency> dependencies, List<Reference> references) {
        for (Dependency dependency : dependencies) {
            add(kind, dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion(), references);
        }
    }

    private static void add(
            String kind, String groupId, String artifactId, @Nullable String version, List<Reference> references) {
        if (version != null) {
            references.add(new Reference(kind, groupId, artifactId, version.trim()));
        }
    }

    private static Finding finding(Reference reference, List<MavenProject> modules) {
        String what = reference.shown() + " in " + ReactorSurvey.named(modules);
        return reference.isOpen()
                ? Finding.of(
                        Group.OUTSIDE,
                        what,
                        "The repositories say which version that is, and may say another one tomorrow",
                        List.of("Write the version that is meant: <version>1.2.3</version>"))
                : Finding.of(
                        Group.OUTSIDE,
                        what,
                        "A snapshot from outside the reactor changes under the same name, and what reads it runs again",
                        List.of("Take a release, or build it as a module of this reactor"));
    }
}
