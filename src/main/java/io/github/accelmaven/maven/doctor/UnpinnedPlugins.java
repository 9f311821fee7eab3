package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Plugin;

/** Finds plugins whose version no POM of the project says. */
final class UnpinnedPlugins implements DoctorCheck {

    /** Who says which version of a plugin is used. */
    private enum Origin {
        /** A POM of the project, or of its parents. */
        POM,
        /** The lifecycle or the super POM of Maven. */
        MAVEN,
        /** Nobody: Maven asks the repositories for the newest release. */
        NOBODY
    }

    /** A plugin of an origin. */
    private record Unpinned(String groupId, String artifactId, String version, Origin origin) {}

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        Map<String, Unpinned> unpinned = new TreeMap<>();
        for (SurveyedGoal goal : survey.goals()) {
            Plugin plugin = goal.unit().execution().getPlugin();
            Origin origin = origin(goal);
            if (origin != Origin.POM) {
                unpinned.putIfAbsent(
                        plugin.getKey(),
                        new Unpinned(
                                plugin.getGroupId(),
                                plugin.getArtifactId(),
                                goal.unit().execution().getVersion(),
                                origin));
            }
        }
        List<Finding> findings = new ArrayList<>();
        addFinding(
                Origin.NOBODY,
                "that no POM gives a version",
                "Maven takes the newest release there is, which is another one tomorrow",
                unpinned,
                findings);
        addFinding(
                Origin.MAVEN,
                "whose version is a default of Maven",
                "Another version of Maven takes another one",
                unpinned,
                findings);
        return findings;
    }

    /**
     * Where the version comes from. The version itself stands in the model, whoever says it; a place in a file is known
     * of those that a POM says, and of Maven's own from 3.9 on. Before, executions that the lifecycle adds tell by their
     * ids that the plugin is one of Maven's.
     */
    private static Origin origin(SurveyedGoal goal) {
        Plugin plugin =
                goal.project().getPlugin(goal.unit().execution().getPlugin().getKey());
        InputLocation location = plugin == null ? null : plugin.getLocation("version");
        InputSource source = location == null ? null : location.getSource();
        if (source == null) {
            String id = goal.unit().execution().getExecutionId();
            return id != null && id.startsWith("default-") ? Origin.MAVEN : Origin.NOBODY;
        }
        String model = String.valueOf(source.getModelId());
        return model.endsWith(":default-lifecycle-bindings") || model.endsWith(":super-pom")
                ? Origin.MAVEN
                : Origin.POM;
    }

    private static void addFinding(
            Origin origin, String what, String meaning, Map<String, Unpinned> unpinned, List<Finding> findings) {
        List<Unpinned> plugins = unpinned.values().stream()
                .filter(plugin -> plugin.origin() == origin)
                .toList();
        if (plugins.isEmpty()) {
            return;
        }
        List<String> fix = new ArrayList<>();
        fix.add("Say the versions in <build><pluginManagement><plugins> of the reactor's root, these being used now:");
        for (Unpinned plugin : plugins) {
            fix.add("  <plugin><groupId>" + plugin.groupId() + "</groupId><artifactId>" + plugin.artifactId()
                    + "</artifactId><version>" + plugin.version() + "</version></plugin>");
        }
        String counted = plugins.size() == 1 ? "1 plugin " : plugins.size() + " plugins ";
        findings.add(Finding.of(Group.OUTSIDE, counted + what, meaning, fix));
    }
}
