package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Finds dependencies that are files of this machine. */
final class SystemDependencies implements DoctorCheck {

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        List<Finding> findings = new ArrayList<>();
        for (MavenProject module : survey.modules()) {
            for (Dependency dependency : module.getDependencies()) {
                String path = dependency.getSystemPath();
                if (path != null && !Path.of(path).normalize().startsWith(survey.root())) {
                    findings.add(Finding.of(
                            Group.OUTSIDE,
                            dependency.getManagementKey() + " of scope system in " + module.getArtifactId(),
                            "It is the file " + path
                                    + ", outside of the checkout: another machine may have another one",
                            List.of(
                                    "Put it into a repository, and depend on it there:",
                                    "  mvn deploy:deploy-file -Dfile=" + path + " -DgroupId=" + dependency.getGroupId()
                                            + " -DartifactId=" + dependency.getArtifactId() + " -Dversion="
                                            + dependency.getVersion() + " -Durl=…")));
                }
            }
        }
        return findings;
    }
}
